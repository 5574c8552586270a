import {buildSite} from "../../loaders/build.ts";

/** Every test of the site looks at one build of it. */
export default async function setup(): Promise<void> {
  await buildSite();
}
