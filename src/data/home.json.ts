import {homePage} from "../../loaders/pages/home-page.ts";
import {writeJson} from "../../loaders/site/io.ts";

writeJson(homePage());
