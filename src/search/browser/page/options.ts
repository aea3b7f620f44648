/** A list of things to tick: the most frequent first, and all of them on demand. */
import type { SearchStrings } from '../../../locales/locale.ts';
import { langOf, make, refill } from '../element.ts';

/** Options that show at first. */
const FIRST = 8;

/** Options among which nobody looks one by one. */
const MANY = 20;

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly lang?: string | undefined;
  readonly count: number;
}

export interface Options {
  readonly show: (options: readonly Option[], chosen: readonly string[]) => void;
}

/**
 * @param fieldset has a legend, after which the list is put
 * @param change is told what is ticked
 */
export function optionList(
  fieldset: HTMLElement,
  t: SearchStrings,
  change: (chosen: readonly string[]) => void,
): Options {
  const { lang } = document.documentElement;
  const numbers = new Intl.NumberFormat(lang);
  let options: readonly Option[] = [];
  let chosen: readonly string[] = [];
  let isOpen = false;

  const list = make('div', { className: 'options' });
  const find = make('input', { type: 'search', placeholder: t.findInList, hidden: true });
  find.setAttribute('aria-label', t.findInList);
  find.addEventListener('input', () => fill());
  find.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || find.value === '') return;
    event.preventDefault();
    find.value = '';
    fill();
  });
  const toggle = make('button', { type: 'button', className: 'plain' });
  toggle.addEventListener('click', () => {
    isOpen = !isOpen;
    find.value = '';
    fill();
  });
  fieldset.append(find, list, toggle);

  const fill = () => {
    const sought = find.value.trim().toLocaleLowerCase(lang);
    const visible = isOpen
      ? options.filter(({ label }) => label.toLocaleLowerCase(lang).includes(sought))
      : options.filter(({ value }, i) => i < FIRST || chosen.includes(value));
    refill(list, visible.map(elementOf), find.hidden ? toggle : find);
    toggle.hidden = options.length <= FIRST;
    toggle.textContent = isOpen ? t.showFewer : t.allOf(numbers.format(options.length));
    toggle.setAttribute('aria-expanded', String(isOpen));
    find.hidden = !isOpen || options.length <= MANY;
  };

  const elementOf = ({ value, label, lang: own, count }: Option): HTMLElement => {
    const tick = make('input', { type: 'checkbox', checked: chosen.includes(value) });
    tick.dataset.key = value;
    tick.addEventListener('change', () => {
      // At once: another box can be ticked before the answer to this one is there.
      chosen = tick.checked ? [...chosen, value] : chosen.filter((one) => one !== value);
      change(chosen);
    });
    return make(
      'label',
      {},
      tick,
      make('span', langOf(own), label),
      make('small', {}, numbers.format(count)),
    );
  };

  return {
    show(given, ticked) {
      options = given;
      chosen = ticked;
      fieldset.hidden = given.length === 0;
      fill();
    },
  };
}
