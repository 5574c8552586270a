import {existsSync, readFileSync} from "node:fs";
import {z} from "zod";

const count = z.number().int().positive();

const schema = z.strictObject({
  slurm: z
    .strictObject({
      partition: z.string(),
      account: z.string(),
      flags: z.array(z.string().startsWith("--")),
      workers: count,
      atOnce: count,
      tasks: count,
      estimate: z.number().positive()
    })
    .partial()
    .optional(),
  bullmq: z.strictObject({redis: z.url(), queue: z.string()}).partial().optional(),
  local: z.strictObject({workers: count}).partial().optional()
});

/** What `cluster.config.json` may say: options of each executor, which the command line overrules. */
export type ClusterConfig = z.infer<typeof schema>;

export function readClusterConfig(file = "cluster.config.json"): ClusterConfig {
  if (!existsSync(file)) return {};
  const {success, data, error} = schema.safeParse(json(file));
  if (success) return data;
  const {path, message} = error.issues[0]!;
  throw new Error(`invalid configuration: ${path.length ? `${path.join(".")}: ` : ""}${message} (${file})`);
}

function json(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new Error(`not JSON; ${(error as Error).message} (${file})`);
  }
}
