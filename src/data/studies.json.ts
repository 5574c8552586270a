import {studyReports} from "../../loaders/site/documents/studies.ts";
import {writeJson} from "../../loaders/site/output/io.ts";
import {lean} from "../../loaders/site/output/prune.ts";

writeJson(lean(studyReports()));
