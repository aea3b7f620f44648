/** Packs the facts of a shard, which a build keeps until it publishes them with those of other shards. */
import { gunzipSync } from 'node:zlib';
import type { Facts } from './facts.ts';
import { pack } from './pack.ts';

/** @returns base64 */
export function packFacts(facts: Facts): string {
  return Buffer.from(pack(facts)).toString('base64');
}

/** Reads what `packFacts` made. */
export function unpackFacts(packed: string): Facts {
  return JSON.parse(gunzipSync(Buffer.from(packed, 'base64')).toString());
}
