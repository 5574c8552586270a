import type {LimitsPage} from "../../contracts/limits.js";
import type {BriefStudies, BriefStudy, DepthPage, RepresentationPage} from "../../contracts/networks.js";
import {t} from "../../lib/i18n/translate.js";
import {
  type Claim,
  type ClaimGroup,
  type ClaimVerdict,
  claimVerdicts,
  isAgainst,
  wrapped
} from "../base/claims-table.js";
import {plural} from "../base/format.js";
import {html} from "../base/html.js";
import {notMeasured} from "../base/not-measured.js";
import {type Column, table} from "../base/table.js";
import {limitClaims, titleOf} from "../limits/limits-figures.js";
import {depthClaims} from "../networks/depth-figures.js";
import {momentsSentence, regionSentence} from "../networks/distortion-figures.js";
import {aroundSentence, aroundVerdict, regionGrowth, widthSentence} from "../networks/distortion-findings.js";
import {representationClaims} from "../networks/representation-figures.js";
import {bestTemperatureSentence, sharpnessSentence} from "../networks/sharpness-figures.js";
import {spectraSentence} from "../networks/spectra-figures.js";
import {type ExperimentData, experimentGroups} from "./experiment-groups.js";

export interface TheoryData extends ExperimentData {
  readonly limits: LimitsPage;
  readonly studies: BriefStudies;
  readonly depths: DepthPage;
  readonly representations: RepresentationPage;
}

export function claimGroups(data: TheoryData): ClaimGroup[] {
  const {limits, studies, depths, representations} = data;
  const groups: ClaimGroup[] = [
    ...limits
      .filter(({each}) => each.length)
      .map((task) => ({
        title: t`Limits: ${titleOf(task)}`,
        page: "./limits",
        claims: limitClaims(task),
        evidence: t`${plural(task.runs, "run")}, one task, one law for each limit`,
        change: "runs an order of magnitude larger, or that repeat their data, whose increments go on as before."
      })),
    ...studies.map((study) => ({
      title: t`Distortion: ${study.task.title}`,
      page: "./distortion",
      claims: distortionClaims(study),
      evidence: t`${plural(study.paths.length, "network")} at one budget`,
      change: "networks that overfit, moments closer together, and more seeds."
    })),
    {
      title: "Depth and Lipschitz constants",
      page: "./depth",
      claims: depthClaims(depths),
      evidence: t`${plural(depths.depth?.rows.length ?? 0, "depth")} of one width; few seeds`,
      change: "a task that needs many steps of computation, deeper networks, and rates tuned for each depth."
    },
    {
      title: "Representations",
      page: "./representations",
      claims: representationClaims(representations),
      evidence: "three sizes and three seeds of each task; two components of each part",
      change: "an estimator that sees all of a layer without its bias, on larger networks."
    },
    ...experimentGroups(data)
  ];
  return groups.filter(({claims}) => claims.length);
}

/** What the report on distortion finds, in a line each. */
function distortionClaims(study: BriefStudy): Claim[] {
  const {disturbed, temperature, sharpnessSlope, spectra} = study;
  const moments = disturbed.flatMap((one) => one.moments);
  const differ = moments.filter(({verdict}) => verdict === "differ").length;
  const {all, wider, narrower} = regionGrowth(study);
  const compared = disturbed.filter((one) => one.kept.length > 1);
  const grows = compared.filter(
    ({kept}) => kept.at(-1)!.lower !== null && kept.at(-1)!.lower! > (kept[0]!.upper ?? Infinity)
  );
  const isOff = temperature.filter(
    ({lower, upper}) => lower !== null && upper !== null && (lower > 1 || upper < 1)
  ).length;
  const [fitted, rejected] = (["fitted", "rejected"] as const).map((name) =>
    spectra.reduce((sum, {after}) => sum + after[name], 0)
  );
  return [
    {
      claim: "Resistance is greatest at another moment than that of least loss",
      measured: momentsSentence(study),
      verdict: differ === moments.length ? "supported" : differ ? "supported-in-part" : "not-supported"
    },
    {
      claim: "Larger networks resist disturbance more",
      measured: regionSentence(study),
      verdict:
        compared.length && grows.length === compared.length
          ? "supported"
          : grows.length
            ? "supported-in-part"
            : "not-supported"
    },
    {
      claim: "The region of distortions that resist is wider for larger networks",
      measured: widthSentence(study),
      verdict:
        wider === all
          ? "supported"
          : narrower === all
            ? "contradicted"
            : wider > narrower
              ? "supported-in-part"
              : narrower > wider
                ? "not-supported"
                : "undetermined"
    },
    {
      claim: "The best temperature is not one",
      measured: bestTemperatureSentence(study),
      verdict: isOff > temperature.length / 2 ? "supported" : isOff ? "supported-in-part" : "not-supported"
    },
    {
      claim: "Larger networks end in flatter minima",
      measured: sharpnessSentence(study),
      verdict: !sharpnessSlope
        ? "not-measurable"
        : sharpnessSlope.upper < 0
          ? "supported"
          : sharpnessSlope.lower > 0
            ? "contradicted"
            : "undetermined"
    },
    {
      claim: "Minima become flat above the scales at which capabilities appear",
      measured: aroundSentence(study),
      verdict: aroundVerdict(study)
    },
    {
      claim: "Spectra of trained weights have power-law tails",
      measured: spectraSentence(spectra),
      verdict: !fitted ? "not-measurable" : rejected! > fitted / 2 ? "not-supported" : "not-ruled-out"
    }
  ];
}

/** How many claims have each kind of verdict. */
export function verdictCounts(data: TheoryData): string {
  const all = claimGroups(data).flatMap(({claims}) => claims);
  const of = (isOne: (verdict: ClaimVerdict) => boolean) => all.filter(({verdict}) => isOne(verdict)).length;
  const supported = of((v) => v === "supported");
  const partly = of((v) => v === "supported-in-part");
  const against = of(isAgainst);
  return t`Of ${plural(all.length, "claim")}, ${supported} are supported, ${partly} in part; ${against} are
    contradicted, or not supported where they could have been; of the other
    ${all.length - supported - partly - against} these networks cannot tell.`;
}

export function theoryTables(data: TheoryData): HTMLElement {
  const groups = claimGroups(data);
  if (!groups.length) return notMeasured();
  return html`<div>${groups.map(({title, page, claims, evidence, change}) => {
    const columns: Column<Claim>[] = [
      {label: "claim", cell: ({claim}) => wrapped(claim)},
      {label: "verdict", cell: ({verdict}) => wrapped(claimVerdicts[verdict], "8rem")},
      {label: "measured", cell: ({measured}) => wrapped(measured, "16rem")}
    ];
    return html`<section>
      <h2><a href=${page}>${title}</a></h2>
      <p>Evidence: ${evidence}. What would change the verdicts: ${change}</p>
      ${table(claims, columns, {caption: title})}
    </section>`;
  })}</div>`;
}
