import type {LimitsPage} from "../../contracts/limits.js";
import type {BriefStudies, BriefStudy, DepthPage, RepresentationPage} from "../../contracts/networks.js";
import {t} from "../../lib/i18n/translate.js";
import {labels, type ReferenceId} from "../../lib/references/labels.js";
import {cited} from "../base/cite.js";
import {
  type Claim,
  type ClaimGroup,
  type ClaimVerdict,
  claimCell,
  claimVerdicts,
  isAgainst,
  wrapped
} from "../base/claims-table.js";
import {numberColumn} from "../base/columns.js";
import {plural} from "../base/format.js";
import {html} from "../base/html.js";
import {notMeasured} from "../base/not-measured.js";
import {type Column, table} from "../base/table.js";
import {limitClaims} from "../limits/limits-figures.js";
import {titleOf} from "../limits/limits-findings.js";
import {depthClaims} from "../networks/depth-figures.js";
import {retainedGrowth, retainedSentence} from "../networks/distortion-figures.js";
import {
  aroundSentence,
  aroundVerdict,
  regionGrowth,
  turningSentence,
  widthSentence
} from "../networks/distortion-findings.js";
import {representationClaims} from "../networks/representation-figures.js";
import {bestTemperatureSentence, sharpnessSentence} from "../networks/sharpness-figures.js";
import {spectraSentence} from "../networks/spectra-figures.js";
import {type ExperimentData, experimentGroups} from "./experiment-groups.js";
import {distortion, phaseTransition} from "./sources.js";

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
        evidence: t`${plural(task.runs, "run")} of one task; one law per limit`,
        change: "runs ten times larger, or on repeated data, whose increments stop shrinking."
      })),
    ...studies.map((study) => ({
      title: t`Distortion: ${study.task.title}`,
      page: "./distortion",
      claims: distortionClaims(study),
      evidence: t`${plural(study.paths.length, "network")} at one compute budget`,
      change: "networks that overfit, checkpoints closer together, and more seeds."
    })),
    {
      title: "Depth and Lipschitz constants",
      page: "./depth",
      claims: depthClaims(depths),
      evidence: t`${plural(depths.depth?.rows.length ?? 0, "depth")} at one width; few seeds`,
      change: "a task that needs many computation steps, deeper networks, and a learning rate tuned per depth."
    },
    {
      title: "Representations",
      page: "./representations",
      claims: representationClaims(representations),
      evidence: "three sizes and three seeds per task; two principal components per part",
      change: "an unbiased estimator of a whole layer, on larger networks."
    },
    ...experimentGroups(data)
  ];
  return groups.filter(({claims}) => claims.length);
}

/** Claims that the report on distortion tests. */
function distortionClaims(study: BriefStudy): Claim[] {
  const {perturbed, temperature, sharpnessSlope, spectra} = study;
  const points = perturbed.flatMap(({turningPoints}) => turningPoints);
  const differ = points.filter(({verdict}) => verdict === "differ").length;
  const {all, wider, narrower} = regionGrowth(study);
  const retained = retainedGrowth(study);
  const isOff = temperature.filter(
    ({lower, upper}) => lower !== null && upper !== null && (lower > 1 || upper < 1)
  ).length;
  const [fitted, rejected] = (["fitted", "rejected"] as const).map((name) =>
    spectra.reduce((sum, {after}) => sum + after[name], 0)
  );
  return [
    {
      claim: "Robustness peaks at another checkpoint than the loss minimum",
      source: distortion("§ 4.2.1"),
      measured: turningSentence(study),
      verdict: differ === points.length ? "supported" : differ ? "supported-in-part" : "not-supported"
    },
    {
      claim: "Larger networks are more robust to perturbation",
      source: distortion("§ 4.4.3"),
      measured: retainedSentence(study),
      verdict:
        retained.rises === 0 ? "not-supported" : retained.rises === retained.all ? "supported" : "supported-in-part"
    },
    {
      claim: "The range of losses with high robustness is wider for larger networks",
      source: distortion("§ 4.4.3"),
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
      claim: "The best temperature differs from 1",
      source: distortion("§ 4.3.2"),
      measured: bestTemperatureSentence(study),
      verdict: isOff > temperature.length / 2 ? "supported" : isOff ? "supported-in-part" : "not-supported"
    },
    {
      claim: "Larger networks end in flatter minima",
      source: phaseTransition("§ 4.2"),
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
      claim: "Minima are flatter above the scales at which capabilities appear",
      source: phaseTransition("§ 4.2"),
      measured: aroundSentence(study),
      verdict: aroundVerdict(study)
    },
    {
      claim: "Spectra of trained weights have power-law tails",
      source: {id: "martin-2021", place: "abstract"},
      measured: spectraSentence(spectra),
      verdict: !fitted ? "not-measurable" : rejected! > fitted / 2 ? "not-supported" : "not-ruled-out"
    }
  ];
}

interface SourceVerdicts {
  readonly source: ReferenceId;
  readonly claims: number;
  readonly supported: number;
  readonly partly: number;
  readonly against: number;
}

const counted = (claims: readonly Claim[]) => {
  const of = (isOne: (verdict: ClaimVerdict) => boolean) => claims.filter(({verdict}) => isOne(verdict)).length;
  return {
    claims: claims.length,
    supported: of((v) => v === "supported"),
    partly: of((v) => v === "supported-in-part"),
    against: of(isAgainst)
  };
};

const allClaims = (data: TheoryData) => claimGroups(data).flatMap(({claims}) => claims);

/** How many claims hold, and how many do not. */
export function verdictCounts(data: TheoryData): string {
  const {claims, supported, partly, against} = counted(allClaims(data));
  if (!claims) return t`No claim has been tested yet.`;
  const failed =
    against === 1 ? t`1 is contradicted or not supported` : t`${against} are contradicted or not supported`;
  const held = supported === 1 ? t`1 is supported` : t`${supported} are supported`;
  const half = partly === 1 ? t`1 is supported in part` : t`${partly} are supported in part`;
  return t`Of ${plural(claims, "claim")}, ${failed}, ${held} and ${half}. These networks do not decide the other
    ${claims - supported - partly - against}.`;
}

/** The same for each source, in the order of its number. */
export function sourcesTable(data: TheoryData): HTMLElement {
  const claims = allClaims(data);
  if (!claims.length) return notMeasured();
  const rows = (Object.keys(labels) as ReferenceId[]).flatMap((source): SourceVerdicts[] => {
    const own = claims.filter((claim) => claim.source.id === source);
    return own.length ? [{source, ...counted(own)}] : [];
  });
  const columns: Column<SourceVerdicts>[] = [
    {label: "source", cell: ({source}) => cited(source)},
    numberColumn("claims", ({claims}) => claims),
    numberColumn("supported", ({supported}) => supported),
    numberColumn("in part", ({partly}) => partly),
    numberColumn("contradicted or not supported", ({against}) => against),
    numberColumn("undecided", ({claims, supported, partly, against}) => claims - supported - partly - against)
  ];
  return table(rows, columns, {caption: "Verdicts by source", isCards: true});
}

/** Every claim with its source, verdict and measurement, a section for each page that measures them. */
export function theoryTables(data: TheoryData): HTMLElement {
  const groups = claimGroups(data);
  if (!groups.length) return notMeasured();
  const columns: Column<Claim>[] = [
    {label: "claim", cell: claimCell},
    {label: "verdict", cell: ({verdict}) => wrapped(claimVerdicts[verdict], "8rem")},
    {label: "measured", cell: ({measured}) => wrapped(measured, "16rem")}
  ];
  return html`<div>${groups.map(
    ({title, page, claims, evidence, change}) => html`<section>
      <h2><a href=${page}>${title}</a></h2>
      <p>Evidence: ${evidence}. What could change these verdicts: ${change}</p>
      ${table(claims, columns, {caption: title, isCards: true})}
    </section>`
  )}</div>`;
}
