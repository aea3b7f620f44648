/** Gives the uncertainty of figures that come from a sample of queries. */
import { below, randomFrom } from '../../random.ts';

interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The quantile of the normal distribution for 95 %. */
const Z = 1.96;
/** Samples that are drawn again. */
const RESAMPLES = 1000;

/**
 * The 95 % confidence interval of a mean: Wilson's for shares of yes and no, the percentiles of the bootstrap for
 * other scores.
 * @param scores from 0 to 1, at least one
 */
export function intervalOf(scores: readonly number[]): Interval {
  return scores.every((score) => score === 0 || score === 1) ? wilson(scores) : bootstrap(scores);
}

/** Returns the mean of numbers, at least one. */
export function meanOf(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0) / numbers.length;
}

function wilson(scores: readonly number[]): Interval {
  const [n, p] = [scores.length, meanOf(scores)];
  const middle = p + (Z * Z) / (2 * n);
  const reach = Z * Math.sqrt((p * (1 - p)) / n + (Z * Z) / (4 * n * n));
  const scale = 1 + (Z * Z) / n;
  return {
    low: Math.max(0, (middle - reach) / scale),
    high: Math.min(1, (middle + reach) / scale),
  };
}

function bootstrap(scores: readonly number[]): Interval {
  const random = randomFrom(scores.length);
  const means = Array.from({ length: RESAMPLES }, () => {
    let sum = 0;
    for (let i = 0; i < scores.length; i++) sum += scores[below(random, scores.length)] as number;
    return sum / scores.length;
  }).toSorted((a, b) => a - b);
  const at = (share: number) => means[Math.floor(share * (RESAMPLES - 1))] as number;
  return { low: at(0.025), high: at(0.975) };
}
