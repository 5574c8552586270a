import {type StudyReport, studyReport} from "../../src/lib/analysis/study-report.ts";
import {studies} from "../../src/lib/studies/index.ts";
import {tasks} from "../../src/lib/tasks/index.ts";
import {readStudy} from "../published-studies.ts";

/** What the reports on studies read: every study that was published. */
export function studyReports(): StudyReport[] {
  return studies.all.flatMap((study) => {
    const found = readStudy(study.id);
    if (!found?.probed.length) return [];
    return [studyReport(study, tasks.get(found.probed[0]!.cell.task), found.probed)];
  });
}
