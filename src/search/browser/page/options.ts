/** A list of checkboxes: the most frequent options first, and all of them on demand. */
import type { SearchStrings } from '../../../locales/locale.ts';
import { langOf, make, refill } from '../element.ts';

/** Options that are shown at first. */
const FIRST = 8;

/** Options from which on the list has a box to find one. */
const MANY = 20;

interface Option {
  readonly value: string;
  readonly label: string;
  readonly lang?: string | undefined;
  readonly count: number;
}

interface OptionList {
  /**
   * Shows options.
   * @param chosen the values of those that are ticked
   */
  readonly show: (options: readonly Option[], chosen: readonly string[]) => void;
}

/**
 * Makes a list of options, without any yet.
 * @param fieldset has a legend, after which the list is added
 * @param change called with the values that are ticked, when one is ticked or unticked
 */
export function optionList(
  fieldset: HTMLElement,
  t: SearchStrings,
  change: (chosen: readonly string[]) => void,
): OptionList {
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
      // At once: another box can be ticked before the response to this one comes.
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
