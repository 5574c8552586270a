/** One floor of a house: its rooms, by their folder, and what lives in each. */
export type Floor = Readonly<Record<string, string>>;

/**
 * The plan from the ground up. A folder imports from floors below its own, and from nothing next to it but itself;
 * `test/floors.test.ts` holds the code to it, and `docs/architecture.svg` is drawn from it. In the library `import`
 * stands above `core`: headings of columns are those of the one list of inputs, and no room below reads files.
 */
export const houses: Readonly<Record<string, readonly Floor[]>> = {
  "src/lib": [
    {numerics: "arithmetic that is the same in every engine: roots, minima, random numbers"},
    {i18n: "texts in the language of the page; numbers as text"},
    {messages: "every warning, reason and note: its code, its values, its English sentence"},
    {
      core: "nouns that several rooms speak of: law, fit, run, task, input, registry",
      references: "sources: author, year, title, address, number",
      statistics: "distributions, intervals, AICc, regression"
    },
    {
      "import/table": "columns and what they mean; quantities; errors with their place",
      formula: "a law from a typed formula",
      "laws/forms": "shapes, starts and bounds that laws share",
      "fitting/objectives": "what a fit minimises: squares, Huber, counts",
      "networks/information": "entropy and mutual information of networks",
      "networks/geometry": "curvature, largest singular value, directions",
      tasks: "what is trained: data whose truth is known",
      studies: "networks probed along their training",
      experiments: "trials of training data"
    },
    {
      "import/formats": "one foreign format a file",
      "laws/loss": "laws of loss, one a file",
      "laws/emergence": "curves of emergence, one a file",
      "networks/spectra": "singular values and their tails",
      fitting: "Levenberg–Marquardt, intervals, choice of a law",
      sweeps: "grids of cells to train"
    },
    {
      import: "results of others, of whichever format",
      laws: "the registry of laws",
      "fitting/validation": "hold-out, backtest, leave-out, calibration",
      emergence: "at which scale? envelopes, and what may mislead them"
    },
    {
      "emergence/verdict": "whether a capability is emergent, smooth or without a rise",
      allocation: "compute-optimal size and data; the next run",
      report: "a fit, and a critical scale, in words"
    },
    {"analysis/loss": "loss against scale, and the exact entropy"},
    {
      "analysis/capabilities": "critical scales and what places them",
      "analysis/laws": "which law, on which runs",
      "analysis/limits": "does the loss have a limit?",
      "analysis/allocation": "approaches on our own runs",
      "analysis/training-data": "mixtures, transfer, distillation",
      "analysis/public-models": "results that others published",
      "analysis/your-runs": "a reader’s own results"
    },
    {
      "analysis/tasks": "all that is known of one task",
      "analysis/guess": "rounds of a game: half of a sweep, and what it predicts",
      "analysis/networks": "what probes measured of networks",
      "report/your-runs": "a reader’s own runs in words"
    },
    {".": "the door: what the package exports"}
  ],
  "src/chinese": [
    {
      messages: "the same sentences in Chinese, of the same types",
      code: "what code says, by its English",
      prose: "what pages say, read by the build"
    },
    {".": "all of it, and the switch that pages load"}
  ],
  "src/contracts": [{".": "one type for each JSON that a page reads"}],
  "src/components": [
    {base: "figure, table, plot, colours, HTML"},
    {glossary: "terms of ours: notes in the margin and one page"},
    {
      loss: "loss and its fits",
      capabilities: "critical scales",
      allocation: "splits of compute",
      networks: "inside networks",
      "training-data": "mixtures and transfer",
      limits: "limits of loss",
      "public-models": "published results",
      "your-runs": "a reader’s own runs",
      lab: "drawn sweeps",
      guess: "the reader guesses the hidden half",
      reproducibility: "what is published",
      search: "the search in the header of all pages"
    },
    {laws: "pages of laws", tasks: "pages of tasks", claims: "claims and verdicts of all reports"},
    {".": "the door for charts of other programs"}
  ],
  loaders: [
    {
      kernels: "WebAssembly kernels of training",
      store: "records, named by their content",
      processes: "pools of processes, exit codes",
      "site/html": "a built page, parsed once",
      house: "this plan, its drawing, and that of a terminal"
    },
    {
      models: "decoder and perceptrons in TensorFlow.js",
      public: "fetching what others published",
      "site/output": "files of a site, and a cache of fits",
      cli: "the packaged command: the library, and exit codes"
    },
    {train: "cells, groups, workers: a sweep is trained"},
    {probes: "what is measured inside a network", cluster: "shares of a sweep, attempts, merging"},
    {
      "cluster/executors": "local, Slurm, BullMQ",
      trials: "one trial of an experiment",
      publish: "records to data/, with checksums"
    },
    {verify: "trains samples again, compares every number"},
    {
      "site/documents": "one a JSON of pages; which sweep shows a task",
      "site/translate": "pages in Chinese from the English ones",
      "site/passes": "what is done to a built page",
      "site/prerender": "pages that can be read without JavaScript"
    },
    {
      "site/documents/capabilities": "critical scales, their checks and comparison",
      "site/documents/laws": "pages and files of laws",
      "site/documents/networks": "studies of networks"
    },
    {"site/documents/tasks": "tasks and sweeps"},
    {site: "building and serving", "site/origins": "which data and code a number comes from"},
    {commands: "what package.json calls"},
    {
      "bench/shared": "timing by turns",
      "bench/cluster": "100,000 cells",
      "bench/coverage": "do intervals hold the truth?",
      "bench/emergence": "do verdicts?",
      "bench/train": "speed beside PyTorch"
    },
    {"bench/fit": "speed beside SciPy, lmfit, R"},
    {bench: "commands of the benches"}
  ]
};
