import type {GuessPage, GuessRound} from "../../../src/contracts/guess.ts";
import {type LossSection, lossRound} from "../../../src/lib/analysis/guess/loss-round.ts";
import {skillRounds} from "../../../src/lib/analysis/guess/skill-round.ts";
import {tasks} from "../../../src/lib/tasks/index.ts";
import {readSweep} from "../../store/runs.ts";
import {prune} from "../output/prune.ts";
import type {Sources} from "./best-sweep.ts";

interface AskedLoss extends LossSection {
  readonly sweep: string;
  readonly task: string;
}

const language = {sweep: "full", task: "markov-language"} as const;
const parity = {sweep: "full", task: "sparse-parity"} as const;
const addition = {sweep: "skills", task: "modular-addition"} as const;

/** Sections of published sweeps whose larger half is asked for. */
const losses: readonly AskedLoss[] = [
  {...language, along: "N", held: 3932160, cut: 3184},
  {...parity, along: "N", held: 4096000, cut: 1634},
  {...language, along: "D", held: 77296, cut: 983040},
  {...addition, along: "D", held: 24095, cut: 1920000},
  {...language, along: "N", held: 245760, cut: 3184},
  {...parity, along: "N", held: 1024000, cut: 1634},
  {...addition, along: "D", held: 12063, cut: 1920000},
  {...language, along: "D", held: 832, cut: 983040},
  {...language, along: "N", held: 983040, cut: 1816}
];

/** Capabilities that appear beyond the smaller half of the sizes. */
const parities = ["10", "20", "8", "15", "13", "17", "22"].map((rank) => `subtask-${rank}`);
const contexts = ["rank-256", "rank-512"];

const ROUNDS = 6;

/** Games in which losses and capabilities take turns; nothing hidden goes into a prediction. */
export function guessPage(): GuessPage {
  const [first, second, third, ...others] = skillsOf(parity, parities, 1634);
  const [small, large] = skillsOf(language, contexts, 3184);
  const skills = [first!, small!, second!, third!, large!, ...others];
  const rounds = losses.flatMap((asked, i): GuessRound[] => [lossOf(asked), skills[i]!]);
  return prune(Array.from({length: rounds.length / ROUNDS}, (_, i) => rounds.slice(i * ROUNDS, (i + 1) * ROUNDS)));
}

const lossOf = ({sweep, task, ...section}: AskedLoss) => lossRound(tasks.get(task), readSweep(sweep).runs, section);

const skillsOf = ({sweep, task}: {sweep: string; task: string}, asked: readonly string[], cut: number) =>
  skillRounds(tasks.get(task), readSweep(sweep).runs, asked, cut);

export const reads = (): Sources => ({sweeps: [...new Set(losses.map(({sweep}) => sweep))]});
