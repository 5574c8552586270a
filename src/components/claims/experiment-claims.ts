import type {UShapeReport} from "../../lib/analysis/networks/u-shape-report.js";
import type {DistillationReport} from "../../lib/analysis/training-data/distillation-report.js";
import {aims, type MixingRow} from "../../lib/analysis/training-data/mixing-report.js";
import type {MixtureReport} from "../../lib/analysis/training-data/mixture-report.js";
import type {TransferReport} from "../../lib/analysis/training-data/transfer-report.js";
import {t} from "../../lib/i18n/translate.js";
import type {SeedMean} from "../../lib/statistics/seed-mean.js";
import type {Claim} from "../base/claims-table.js";
import {list} from "../base/format.js";
import {meanText} from "../base/mean-text.js";
import {riseSentence, uShapeForecastSentence} from "../networks/u-shape-figures.js";
import {optimumOf, optimumSentence, taughtSentence} from "../training-data/distillation-figures.js";
import {mixingOrderSentence} from "../training-data/mixing-figures.js";
import {costSentence, mixtureTemperatureSentence, tradesSentence} from "../training-data/mixture-figures.js";
import {exponentsSentence, forgettingSentence, worthSentence} from "../training-data/transfer-figures.js";

const isAbove = ({lower}: SeedMean) => lower !== null && lower > 0;
const isBelow = ({upper}: SeedMean) => upper !== null && upper < 0;

/** The same networks to the last digit. */
const neverActed = ({value, lower, upper}: SeedMean) => value === 0 && lower === 0 && upper === 0;

/**
 * A verdict on what ought to be so in all of some cases, by how many surely are and how many surely are the other way.
 */
const verdictOf = (all: number, towards: number, against: number) =>
  !all
    ? "not-measurable"
    : towards === all
      ? "supported"
      : against === all
        ? "contradicted"
        : towards > against
          ? "supported-in-part"
          : against > towards
            ? "not-supported"
            : "undetermined";

/** A verdict on what ought to happen at all, wherever the source does not say that it always does. */
const someOf = (all: number, towards: number) =>
  !all ? "not-measurable" : towards === all ? "supported" : towards ? "supported-in-part" : "not-supported";

const count = <T>(some: readonly T[], is: (one: T) => boolean) => some.filter(is).length;

export function mixtureClaims(report: MixtureReport): Claim[] {
  const {cells, costs} = report;
  const inside = cells.filter(({share}) => share > 0 && share < 1);
  const trades = inside.reduce((sum, {trades}) => sum + trades, 0);
  const gaps = cells.flatMap(({target, others}) => [target.gap ?? [], others.gap ?? []].flat());
  return [
    {
      claim: "Domains exclude each other: one’s distortion falls where another’s rises",
      measured: tradesSentence(report),
      verdict: trades ? "supported-in-part" : "not-supported-while-trained"
    },
    {
      claim: "Company costs more where rules conflict than where they are shared",
      measured: costSentence(report),
      verdict: verdictOf(
        costs.length,
        count(costs, ({excess}) => isAbove(excess)),
        count(costs, ({excess}) => isBelow(excess))
      )
    },
    {
      claim: "Precision wants a lower temperature than diversity",
      measured: mixtureTemperatureSentence(report),
      verdict: verdictOf(gaps.length, count(gaps, isBelow), count(gaps, isAbove))
    }
  ];
}

/** Each rule against uniform mixing at equal compute, by the loss on the target and by the mean loss. */
export function scheduleClaims({
  uniform,
  mean
}: {
  readonly uniform: readonly MixingRow[];
  readonly mean: readonly MixingRow[];
}): Claim[] {
  const judged = (rows: readonly MixingRow[], arm: string, aim: "target" | "mean") =>
    rows.flatMap((row) => (row.arm === arm && row.against ? [row.against[aim]] : []));
  const against = (claim: string, arm: string, aim: "target" | "mean"): Claim => {
    const found = judged(uniform, arm, aim);
    return {
      claim,
      measured: t`Against uniform mixing, nats a token, for ${aims.find(({id}) => id === aim)!.title}:
        ${list(found.map((one) => meanText(one)))}.`,
      verdict: found.every(neverActed)
        ? "never-acted"
        : verdictOf(found.length, count(found, isBelow), count(found, isAbove))
    };
  };
  const order = judged(mean, "staged", "target");
  return [
    against("Shares by τ (1 − σ) ρ serve the target better than uniform ones", "ratio-1", "target"),
    against("Without relatedness, τ (1 − σ) serves all domains better", "ratio-0", "mean"),
    against("The staged schedule serves the target better", "staged", "target"),
    against("Keeping entropy in a band serves all domains better", "band", "mean"),
    {
      claim: "The order of the stages matters, not only what they add up to",
      measured: mixingOrderSentence(mean),
      verdict: verdictOf(order.length, count(order, isBelow), count(order, isAbove))
    }
  ];
}

export function transferClaims(report: TransferReport): Claim[] {
  const {transferred, fit, forgetting} = report;
  const exponents = fit?.estimates.filter(({param}) => param === "alpha" || param === "beta") ?? [];
  const known = count(exponents, ({status}) => status === "identified");
  const lost = count(forgetting, ({conflicting}) => isAbove(conflicting));
  const retained = count(forgetting, ({shared}) => isAbove(shared));
  return [
    {
      claim: "A first language is worth data of a second",
      measured: worthSentence(report),
      verdict: verdictOf(
        transferred.length,
        count(transferred, ({DT}) => DT === null || DT > 0),
        count(transferred, ({DT}) => DT === 0)
      )
    },
    {
      claim: "That worth is a product of powers of data and size",
      measured: exponentsSentence(report),
      verdict: !exponents.length ? "not-measurable" : known === exponents.length ? "compatible-powers" : "undetermined"
    },
    {
      claim: "What conflicts is forgotten, what is shared is not",
      measured: forgettingSentence(report),
      verdict:
        lost === forgetting.length && !retained ? "supported" : lost > retained ? "supported-in-part" : "not-supported"
    }
  ];
}

export function distillationClaims(report: DistillationReport): Claim[] {
  const {taught} = report;
  const better = count(taught, ({verdict}) => verdict === "better");
  const worse = count(taught, ({verdict}) => verdict === "worse");
  const optimum = optimumOf(report);
  return [
    {
      claim: "A teacher’s answers are better than data",
      measured: taughtSentence(report),
      verdict: better || !worse ? someOf(taught.length, better) : "contradicted"
    },
    {
      claim: "There is a best temperature of a teacher, between cold and hot",
      measured: optimumSentence(report),
      verdict: !optimum
        ? "not-measurable"
        : optimum.isEnd
          ? "not-supported"
          : optimum.isDistinct
            ? "supported"
            : "undetermined"
    }
  ];
}

/** Of a report whose laws were fitted. */
export function uShapeClaims(report: UShapeReport): Claim[] {
  const disturbed = report.shapes.filter(({reading}) => reading !== "loss");
  const rises = disturbed.flatMap(({alongData}) => alongData);
  const [falling, rising] = [
    disturbed.flatMap((s) => s.againstMonotone ?? []),
    disturbed.flatMap((s) => s.againstRising ?? [])
  ];
  const claims: Claim[] = [
    {
      claim: "Disturbed, the loss is U-shaped in the data",
      measured: riseSentence(report),
      verdict: someOf(
        rises.length,
        count(rises, ({verdict}) => verdict === "rises")
      )
    }
  ];
  if (!falling.length) return claims;
  return [
    ...claims,
    {
      claim: "A law of noisy channels foretells it better than laws that only fall",
      measured: uShapeForecastSentence(report),
      verdict: verdictOf(falling.length, count(falling, isBelow), count(falling, isAbove))
    },
    {
      claim: "And better than any other law that may rise",
      measured: uShapeForecastSentence(report),
      verdict: verdictOf(rising.length, count(rising, isBelow), count(rising, isAbove))
    }
  ];
}
