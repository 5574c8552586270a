import {assembleOverall, overallParts} from "./exp-emergence.ts";
import {
  assembleDownstream,
  assembleMetadata,
  assembleModels,
  evaluationParts,
  metadataParts,
  modelParts
} from "./gadre.ts";
import {assembleScores, scoresParts} from "./on-emergence.ts";
import {additionParts, assembleAddition} from "./pythia.ts";

/** A table of results that others have published; what it may be used for is its licence’s to say. */
export interface PublicSource {
  readonly id: string;
  readonly title: string;
  readonly paper: string;
  readonly licence: string;
  readonly files: readonly PublicFile[];
}

export interface PublicFile {
  readonly name: string;
  /** Where its parts are, at one commit. */
  readonly parts: readonly string[];
  /** Makes the table of the texts of its parts, in their order. */
  readonly assemble: (parts: readonly string[]) => string;
  /** Of the table. */
  readonly sha256: string;
}

const obsScaling =
  "https://raw.githubusercontent.com/ryoungj/ObsScaling/4d6e1e43fd2635d04654aa77d1df9d5266ea0382/eval_results";

/** As its authors have it. */
const verbatim = ([text]: readonly string[]) => text!;

export const publicSources: readonly PublicSource[] = [
  {
    id: "pythia",
    title: "Pythia: addition by operand",
    paper: "Biderman et al. 2023, arXiv:2304.01373",
    licence: "Apache-2.0",
    files: [
      {
        name: "pythia_addition_by_operand.csv",
        parts: additionParts,
        assemble: assembleAddition,
        sha256: "15d6e4dfc93d2ebf0f8156873c2ccff86dea44deaddf53e1ef5fbd1510459d3e"
      }
    ]
  },
  {
    id: "exp-emergence",
    title: "Accuracy and Brier score of some public models on six tasks",
    paper: "Wu & Lo 2025, arXiv:2410.01692",
    licence: "MIT",
    files: [
      {
        name: "overall.csv",
        parts: overallParts,
        assemble: assembleOverall,
        sha256: "b3fabfde386b8015da80142146112f574379acf438856c6b279a9bfb5421f262"
      }
    ]
  },
  {
    id: "obs-scaling",
    title: "Benchmarks of public base models",
    paper: "Ruan et al. 2024, arXiv:2405.10938",
    licence: "Apache-2.0",
    files: [
      {
        name: "base_llm_benchmark_eval.csv",
        parts: [`${obsScaling}/base_llm_benchmark_eval.csv`],
        assemble: verbatim,
        sha256: "511996815735a4c46251dc585dcc525e370d148201f86561e6f927f9df2d0db8"
      },
      {
        name: "base_llm_emergent_capability_eval.csv",
        parts: [`${obsScaling}/base_llm_emergent_capability_eval.csv`],
        assemble: verbatim,
        sha256: "a156beee73c39b7833c3c53535c473939105512d85e90b0143be7325e516ef7c"
      }
    ]
  },
  {
    id: "on-emergence",
    title: "The same outputs by exact match, edit distance and BERTScore",
    paper: "Lu et al. 2024, ACL 2024 long 279",
    licence: "CC BY-SA 4.0",
    files: [
      {
        name: "evaluation_scores.csv",
        parts: scoresParts,
        assemble: assembleScores,
        sha256: "4e2f7e558b803d0054e20fd6ce3a39809b9cdac1c8b854b816c92181d9799335"
      }
    ]
  },
  {
    id: "gadre",
    title: "Losses and benchmarks of 104 models",
    paper: "Gadre et al. 2024, arXiv:2403.08540",
    licence: "MIT",
    files: [
      {
        name: "models.csv",
        parts: modelParts,
        assemble: assembleModels,
        sha256: "3bcb9d8a041be6dd92defdc935bb77b37339c1c651503bd071e510cad0ae540d"
      },
      {
        name: "downstream_acc.csv",
        parts: evaluationParts,
        assemble: assembleDownstream,
        sha256: "e2cacf1b17b71392ef0bb64a84b52f4bbd6450e3cfbdb95f5cf0521e1aa92f93"
      },
      {
        name: "eval_metadata.csv",
        parts: metadataParts,
        assemble: assembleMetadata,
        sha256: "7285fb37fc15f681756bb32b0328600bc5c4e4f5728ae5be4f66669882000cfd"
      }
    ]
  }
];

/** Throws with the known ids where there is none. */
export function publicSource(id: string): PublicSource {
  const found = publicSources.find((source) => source.id === id);
  if (!found) throw new Error(`unknown source: ${id}; known: ${publicSources.map((source) => source.id).join(", ")}`);
  return found;
}
