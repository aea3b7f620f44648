/** Keys of how names sound, coarsely: names of two scripts that sound alike have one in common. */

/** Most keys of a name. */
const MOST = 24;

/*
 * A key has the consonants that most languages agree on. Vowels are left out, as are the letters for which Russian has
 * nothing, or many letters (`h`, `w`, `v`).
 */

/** Consonants of Latin spellings, the longest first, with what they can be in a key; `_` is nothing. */
const LATIN: readonly (readonly [letters: RegExp, keys: readonly string[]])[] = `
^kn n kn
^ps s ps
^pt t pt
tz?sch s
tch s
sch s sk
shch s
s?cch?(?=[eiy]) s k
sc s sk
s[hzj] s sk
ch s k _
c[sz] s
^mc mk
ck k
cq k
[dt]+[szj] s
dg s
ts s
th t s
x ks s _
c(?=[eiy]) s k
c k s
qu? k s
kh _ k
gh _ f
gn n
[rl]z s rs ls
z+ s
s+$ s _
s+ s
j s _
g+(?=[eiy]) _ s
ng n
g _
ph f p
ff? f
v f _
[hwaeiouy] _
ll l _
l(?=[fkmdt]) l _
l l
mb mp m
m+ m
n+ n
r+ r
[dt]+$ t _
[dt]+ t
[bp]+$ p _
[bp]+ p
k+ k
`
  .trim()
  .split('\n')
  .map((line) => {
    const [letters = '', ...keys] = line.split(' ');
    return [new RegExp(letters, 'y'), keys.map((key) => (key === '_' ? '' : key))] as const;
  });

/** Lists the keys of a Latin name, in plain letters. */
export function keysOfLatin(name: string): string[] {
  let keys = new Set(['']);
  for (let at = 0; at < name.length; ) {
    const [letters, readings] = LATIN.find(([letters]) => {
      letters.lastIndex = at;
      return letters.test(name);
    }) ?? [undefined, ['']];
    at = letters?.lastIndex || at + 1;
    const next = new Set<string>();
    for (const key of keys) {
      for (const reading of readings) next.add(joined(key, reading));
    }
    keys = new Set([...next].slice(0, MOST));
  }
  return [...keys];
}

function joined(key: string, more: string): string {
  return more !== '' && key.endsWith(more[0] as string) ? key + more.slice(1) : key + more;
}

const CYRILLIC: Readonly<Record<string, string>> = {
  б: 'p',
  п: 'p',
  д: 't',
  т: 't',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  р: 'r',
  ф: 'f',
  с: 's',
  з: 's',
  ц: 's',
  ч: 's',
  ш: 's',
  ж: 's',
};

/** Gives the key of a Cyrillic name, in plain letters. */
export function keyOfCyrillic(name: string): string {
  let key = '';
  for (const letter of name.replace(/[дт](?=[сзцчшж])/g, ''))
    key = joined(key, CYRILLIC[letter] ?? '');
  return key;
}
