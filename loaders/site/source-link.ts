import {t} from "../../src/lib/i18n/translate.ts";

/** Hosts that package.json may name in short. */
const hosts: Readonly<Record<string, string>> = {
  github: "https://github.com",
  gitlab: "https://gitlab.com",
  bitbucket: "https://bitbucket.org"
};

/** A link of the footer to where the source is kept, as `repository` of package.json has it; none where it is unset. */
export function sourceLink(repository: string | {readonly url: string} | undefined): string {
  const stated = typeof repository === "object" ? repository.url : repository;
  return stated ? ` · <a href="${addressOf(stated)}">${t`Source`}</a>` : "";
}

function addressOf(stated: string): string {
  const [, host = "github", path] = /^(?:(\w+):)?([\w.-]+\/[\w.-]+)$/.exec(stated) ?? [];
  if (path) return `${hosts[host]}/${path}`;
  return stated
    .replace(/^git\+/, "")
    .replace(/^(?:git|ssh):\/\/(?:git@)?/, "https://")
    .replace(/\.git$/, "");
}
