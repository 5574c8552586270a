import {guessPage} from "../../loaders/site/documents/guess.ts";
import {writeJson} from "../../loaders/site/output/io.ts";

writeJson(guessPage());
