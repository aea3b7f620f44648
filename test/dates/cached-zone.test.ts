/** A cached zone has the same offsets, days and instants as luxon's own zones. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { DateTime, IANAZone } from 'luxon';
import { CachedZone } from '../../src/dates/cached-zone.ts';
import type { Day } from '../../src/dates/period.ts';

const HOUR = 60 * 60 * 1000;

suite('an offset is that of the zone', () => {
  for (const [why, zone, day] of [
    ['where it never changes', 'Asia/Jakarta', '2021-02-15'],
    ['where summer begins', 'Europe/Moscow', '2010-03-28'],
    ['where summer ends', 'America/New_York', '2021-11-07'],
    ['where a day was left out', 'Pacific/Apia', '2011-12-30'],
    ['where summer was over for the month of fasting', 'Africa/Cairo', '2014-06-26'],
    ['where it came back after four days', 'Africa/Freetown', '1939-09-01'],
    ['before 1970', 'Asia/Jakarta', '1942-03-23'],
    ['of a fraction of a minute', 'Africa/Monrovia', '1920-01-01'],
  ] as const) {
    test(`${why}: ${zone}`, () => {
      const cached = new CachedZone(zone);
      const start = Date.parse(day) - 30 * 24 * HOUR;
      for (let hour = 0; hour < 60 * 24; hour++) {
        const millis = start + hour * HOUR + (hour % 7) * 8191;
        const said = new Date(millis).toISOString();
        assert.equal(cached.offset(millis), IANAZone.create(zone).offset(millis), said);
      }
    });
  }

  test('of every zone, over the years', () => {
    for (const zone of Intl.supportedValuesOf('timeZone')) {
      const cached = new CachedZone(zone);
      for (let step = 0; step < 60; step++) {
        const millis = Date.UTC(1900, 0, 1) + step * 19_541 * HOUR;
        assert.equal(cached.offset(millis), IANAZone.create(zone).offset(millis), zone);
      }
    }
  });
});

test('days, instants and beginnings of days are those of every zone', () => {
  for (const zone of Intl.supportedValuesOf('timeZone')) {
    const cached = new CachedZone(zone);
    for (let step = 0; step < 60; step++) {
      const millis = Date.UTC(1900, 0, 1) + step * 19_541 * HOUR + (step % 3) * 500;
      const local = DateTime.fromMillis(millis, { zone });
      assert.equal(cached.day(millis), local.toISODate(), zone);
      assert.equal(cached.iso(millis), local.toISO({ suppressMilliseconds: true }), zone);
      const day = local.toISODate() as Day;
      const start = DateTime.fromISO(day, { zone }).toMillis();
      assert.equal(cached.startOf(day), start, `${zone}, ${day}`);
    }
  }
});

suite('a day begins when clocks say so', () => {
  for (const [why, zone, day] of [
    ['where it has no midnight', 'America/Sao_Paulo', '2017-10-15'],
    ['where it has two', 'America/Havana', '2021-11-07'],
    ['where it was left out', 'Pacific/Apia', '2011-12-30'],
  ] as const) {
    test(`${why}: ${zone}`, () => {
      const start = DateTime.fromISO(day, { zone }).toMillis();
      assert.equal(new CachedZone(zone).startOf(day as Day), start);
    });
  }
});
