import {ownRunsPage} from "../../loaders/site/documents/capabilities/own-runs.ts";
import {writeJson} from "../../loaders/site/output/io.ts";

writeJson(await ownRunsPage());
