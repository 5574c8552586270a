import {lean} from "../../loaders/pages/lean.ts";
import {writeJson} from "../../loaders/site/io.ts";
import {studyReports} from "../../loaders/site/studies.ts";

writeJson(lean(studyReports()));
