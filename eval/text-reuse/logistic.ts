/** Something to learn from: numbers, and whether it is of the class. */
export interface Example {
  readonly values: readonly number[];
  readonly isOfClass: boolean;
}

/** Penalties on large weights to choose from. */
const PENALTIES = [0.03, 0.1, 0.3, 1];
const STEPS = 25;
/** A probability no example is to cost more than. */
const LEAST_PROBABILITY = 0.02;

/**
 * Logistic regression on standardized values; of the penalties the one that does best (logarithmic loss) where each of the examples given
 * is told by the others. Nothing but these examples is looked at.
 * @returns probability of the class
 */
export function learnClass(examples: readonly Example[]): (values: readonly number[]) => number {
  let best = { loss: Number.POSITIVE_INFINITY, penalty: 1 };
  for (const penalty of PENALTIES) {
    const loss = examples.reduce((sum, example) => {
      const probability = fitted(
        examples.filter((other) => other !== example),
        penalty,
      )(example.values);
      const ofTruth = example.isOfClass ? probability : 1 - probability;
      return sum - Math.log(Math.max(ofTruth, LEAST_PROBABILITY));
    }, 0);
    if (loss < best.loss) best = { loss, penalty };
  }
  return fitted(examples, best.penalty);
}

/** By Newton's method; the last weight is that of the constant, which is not penalized. */
function fitted(examples: readonly Example[], penalty: number): (values: readonly number[]) => number {
  const standardize = standardOf(examples.map(({ values }) => values));
  const rows = examples.map(({ values, isOfClass }) => ({ x: [...standardize(values), 1], y: isOfClass ? 1 : 0 }));
  const size = rows[0]?.x.length ?? 1;
  let weights: readonly number[] = Array.from({ length: size }, () => 0);
  for (let step = 0; step < STEPS; step += 1) {
    const slope = weights.map((weight, at) => (at < size - 1 ? penalty * weight : 0));
    const curve = weights.map((_, i) => weights.map((__, j) => (i === j ? (i < size - 1 ? penalty : 1e-6) : 0)));
    for (const { x, y } of rows) {
      const p = sigmoid(dot(weights, x));
      x.forEach((xi, i) => {
        slope[i] = (slope[i] ?? 0) + (p - y) * xi;
        const row = curve[i] ?? [];
        x.forEach((xj, j) => {
          row[j] = (row[j] ?? 0) + p * (1 - p) * xi * xj;
        });
      });
    }
    const change = solve(curve, slope);
    weights = weights.map((weight, at) => weight - (change[at] ?? 0));
  }
  return (values) => sigmoid(dot(weights, [...standardize(values), 1]));
}

function standardOf(rows: readonly (readonly number[])[]): (values: readonly number[]) => readonly number[] {
  const scales = (rows[0] ?? []).map((_, at) => {
    const column = rows.map((row) => row[at] ?? 0);
    const mean = column.reduce((sum, value) => sum + value, 0) / column.length;
    const variance = column.reduce((sum, value) => sum + (value - mean) ** 2, 0) / column.length;
    return { mean, deviation: Math.sqrt(variance) || 1 };
  });
  return (values) => scales.map(({ mean, deviation }, at) => ((values[at] ?? 0) - mean) / deviation);
}

/** Gauss and Jordan, with the largest pivot. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  const cell = (row: number, column: number): number => rows[row]?.[column] ?? 0;
  for (let at = 0; at < rows.length; at += 1) {
    let pivot = at;
    for (let row = at; row < rows.length; row += 1) {
      if (Math.abs(cell(row, at)) > Math.abs(cell(pivot, at))) pivot = row;
    }
    const [chosen, other] = [rows[pivot] ?? [], rows[at] ?? []];
    rows[at] = chosen;
    rows[pivot] = other;
    for (let row = 0; row < rows.length; row += 1) {
      if (row === at) continue;
      const factor = cell(row, at) / cell(at, at);
      rows[row] = (rows[row] ?? []).map((value, column) => value - factor * cell(at, column));
    }
  }
  return rows.map((row, at) => (row.at(-1) ?? 0) / (row[at] ?? 1));
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
}

function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value));
}
