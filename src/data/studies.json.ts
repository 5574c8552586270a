import {writeJson} from "../../loaders/site/io.ts";
import {studyReports} from "../../loaders/site/studies.ts";

writeJson(studyReports());
