import {studyReports} from "../../loaders/site/documents/networks/studies.ts";
import {writeJson} from "../../loaders/site/output/io.ts";
import {prune} from "../../loaders/site/output/prune.ts";

writeJson(prune(studyReports(), ["points"]));
