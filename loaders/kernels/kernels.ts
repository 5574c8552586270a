/**
 * Work on numbers at addresses: in the memory of a WebAssembly instance, or in plain arrays. Shapes as in assembly/.
 */
export interface Kernels<A> {
  matMul(
    batch: number,
    M: number,
    N: number,
    K: number,
    a: A,
    aStride: number,
    aTransposed: boolean,
    b: A,
    bStride: number,
    bTransposed: boolean,
    c: A,
    add: boolean
  ): void;
  copy(n: number, x: A, y: A): void;
  layerNorm(replicas: number, rows: number, d: number, x: A, gain: A, bias: A, y: A, stats: A): void;
  layerNormGrad(
    replicas: number,
    rows: number,
    d: number,
    x: A,
    gain: A,
    stats: A,
    dy: A,
    dx: A,
    dgain: A,
    dbias: A,
    add: boolean
  ): void;
  multiply(n: number, a: A, b: A, y: A): void;
  scaleReplicas(replicas: number, n: number, x: A, scale: A, y: A): void;
  gelu(n: number, x: A, y: A, slope: A): void;
  attention(
    replicas: number,
    sequences: number,
    T: number,
    d: number,
    heads: number,
    qkv: A,
    distance: A,
    weights: A,
    y: A
  ): void;
  attentionGrad(
    replicas: number,
    sequences: number,
    T: number,
    d: number,
    heads: number,
    qkv: A,
    weights: A,
    dy: A,
    dqkv: A,
    ddistance: A
  ): void;
  embedding(replicas: number, rows: number, V: number, d: number, tokens: A, tokenStride: number, table: A, y: A): void;
  embeddingGrad(
    replicas: number,
    rows: number,
    V: number,
    d: number,
    tokens: A,
    tokenStride: number,
    dy: A,
    dtable: A
  ): void;
  crossEntropy(
    replicas: number,
    rows: number,
    V: number,
    logits: A,
    targets: A,
    targetStride: number,
    weights: A,
    loss: A,
    gradient: A
  ): void;
  adamW(
    n: number,
    x: A,
    first: A,
    second: A,
    gradient: A,
    rate: number,
    keep: number,
    beta1: number,
    beta2: number,
    correct1: number,
    correct2: number,
    epsilon: number
  ): void;
  /** Multiply–adds alone, 96 operations a round, for benches. */
  peak(rounds: number): number;
}
