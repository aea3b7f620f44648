/** Says how the participles of a Russian verb are spelled, from its other forms. */

/**
 * Lists spellings that participles of a verb may have; which of them there are, a dictionary knows. Reflexive ones
 * follow from the same forms without `ся`.
 * @param infinitive `вырубить`
 * @param forms its finite forms, folded
 */
export function participlesOf(infinitive: string, forms: readonly string[]): string[] {
  const reflexive = /(?:ся|сь)$/.test(infinitive);
  const bare = (form: string) => (reflexive ? form.replace(/(?:ся|сь)$/, '') : form);
  const stem = bare(infinitive);
  const active = forms.map(bare).flatMap((form) => [
    // пишут -> пишущий, видят -> видящий
    ...(/[уюая]т$/.test(form) ? [`${form.slice(0, -1)}щий`] : []),
    // писал -> писавший, нес -> несший
    ...(/[аеиоуыя]л$/.test(form) ? [`${form.slice(0, -1)}вший`] : []),
    ...(/[бгзкпрстхд]$/.test(form) ? [`${form}ший`] : []),
  ]);
  if (reflexive) return active.map((participle) => `${participle}ся`);
  const passive = forms.flatMap((form) => [
    // опрашиваем -> опрашиваемый
    ...(/[еиоя]м$/.test(form) ? [`${form}ый`] : []),
    // вырублю -> вырубленный, несу -> несенный
    ...(/[уюж]$/.test(form) ? [`${form.slice(0, -1)}енный`] : []),
    // сбережет -> сбереженный
    ...(/[жчшщсзбптдвн]ет$/.test(form) ? [`${form.slice(0, -2)}енный`] : []),
  ]);
  const past = [
    ...(/[ая]ть$/.test(stem) ? [`${stem.slice(0, -2)}нный`] : []),
    ...(/еть$/.test(stem) ? [`${stem.slice(0, -2)}нный`] : []),
    ...(/[аяеиоуы]ть$/.test(stem) ? [`${stem.slice(0, -1)}ый`.replace(/ь/g, '')] : []),
    ...(/ереть$/.test(stem) ? [`${stem.slice(0, -3)}тый`] : []),
  ];
  return [...active, ...passive, ...past];
}
