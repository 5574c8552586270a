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
import {distortion, noisyChannel, transferLaw} from "./sources.js";

const isAbove = ({lower}: SeedMean) => lower !== null && lower > 0;
const isBelow = ({upper}: SeedMean) => upper !== null && upper < 0;

/** Bit-identical networks: the rule changed nothing. */
const neverActed = ({value, lower, upper}: SeedMean) => value === 0 && lower === 0 && upper === 0;

/** Of a claim about every case: how many cases are significantly for it, and how many against it. */
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

/** Of a claim that something happens, without saying how often. */
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
      claim: "Domains trade off: the distortion of one falls while that of another rises",
      source: distortion("§ 3.3.3"),
      measured: tradesSentence(report),
      verdict: trades ? "supported-in-part" : "not-supported-while-trained"
    },
    {
      claim: "Mixing domains costs more where their rules conflict than where they agree",
      source: distortion("§ 3.3.3"),
      measured: costSentence(report),
      verdict: verdictOf(
        costs.length,
        count(costs, ({excess}) => isAbove(excess)),
        count(costs, ({excess}) => isBelow(excess))
      )
    },
    {
      claim: "Precision needs a lower temperature than diversity",
      source: distortion("§ 4.3.3"),
      measured: mixtureTemperatureSentence(report),
      verdict: verdictOf(gaps.length, count(gaps, isBelow), count(gaps, isAbove))
    }
  ];
}

/** Each rule against uniform mixing at equal compute, by the loss on the target or by the mean loss. */
export function scheduleClaims({
  uniform,
  mean
}: {
  readonly uniform: readonly MixingRow[];
  readonly mean: readonly MixingRow[];
}): Claim[] {
  const judged = (rows: readonly MixingRow[], arm: string, aim: "target" | "mean") =>
    rows.flatMap((row) => (row.arm === arm && row.against ? [row.against[aim]] : []));
  const against = (claim: string, place: string, arm: string, aim: "target" | "mean"): Claim => {
    const found = judged(uniform, arm, aim);
    return {
      claim,
      source: distortion(place),
      measured: t`Difference from uniform mixing in ${aims.find(({id}) => id === aim)!.title}, nats per token:
        ${list(found.map((one) => meanText(one)))}.`,
      verdict: found.every(neverActed)
        ? "never-acted"
        : verdictOf(found.length, count(found, isBelow), count(found, isAbove))
    };
  };
  const order = judged(mean, "staged", "target");
  return [
    against("Shares τ (1 − σ) ρ give a lower target loss than uniform shares", "§ 6.1.1", "ratio-1", "target"),
    against("Shares τ (1 − σ) give a lower mean loss than uniform shares", "§ 6.1.1", "ratio-0", "mean"),
    against("The staged schedule gives a lower loss on the target", "§ 6.1.2", "staged", "target"),
    against("Keeping predictive entropy in a band gives a lower mean loss", "§ 6.1.3", "band", "mean"),
    {
      claim: "The order of the stages matters, not only their mean shares",
      source: distortion("§ 6.1.2"),
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
      claim: "Pretraining on a first language replaces data of a second",
      source: transferLaw,
      measured: worthSentence(report),
      verdict: verdictOf(
        transferred.length,
        count(transferred, ({DT}) => DT === null || DT > 0),
        count(transferred, ({DT}) => DT === 0)
      )
    },
    {
      claim: "The data replaced are a product of powers of pretraining data and size",
      source: transferLaw,
      measured: exponentsSentence(report),
      verdict: !exponents.length ? "not-measurable" : known === exponents.length ? "compatible-powers" : "undetermined"
    },
    {
      claim: "Conflicting rules are forgotten, shared rules are not",
      source: distortion("§ 4.1.3"),
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
      claim: "A teacher’s outputs train a student better than the data alone",
      source: distortion("§ 4.5.1"),
      measured: taughtSentence(report),
      verdict: better || !worse ? someOf(taught.length, better) : "contradicted"
    },
    {
      claim: "The best distillation temperature lies between a low and a high extreme",
      source: distortion("§ 4.5.2"),
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

/** The two claims on the Shannon law need a report whose laws were fitted. */
export function uShapeClaims(report: UShapeReport): Claim[] {
  const disturbed = report.shapes.filter(({reading}) => reading !== "loss");
  const rises = disturbed.flatMap(({alongData}) => alongData);
  const [falling, rising] = [
    disturbed.flatMap((s) => s.againstMonotone ?? []),
    disturbed.flatMap((s) => s.againstRising ?? [])
  ];
  const claims: Claim[] = [
    {
      claim: "Under perturbation, the loss is U-shaped in training data",
      source: noisyChannel,
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
      claim: "The Shannon law predicts the perturbed loss better than monotone laws",
      source: noisyChannel,
      measured: uShapeForecastSentence(report),
      verdict: verdictOf(falling.length, count(falling, isBelow), count(falling, isAbove))
    },
    {
      claim: "The Shannon law predicts the perturbed loss better than other laws that can rise",
      source: noisyChannel,
      measured: uShapeForecastSentence(report),
      verdict: verdictOf(rising.length, count(rising, isBelow), count(rising, isAbove))
    }
  ];
}
