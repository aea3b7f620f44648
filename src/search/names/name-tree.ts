/** Keeps names in prefix trees, so that what names begin with alike is looked at only once. */

/** Plain Cyrillic letters are numbers below this one: those of the alphabet from `а` on. */
const LETTERS = 32;
const FIRST_LETTER = 'а'.charCodeAt(0);

/** No letter, or none that plain names have. */
const NONE = -1;

/** Several prefix trees of names in plain Cyrillic letters. Nodes are numbers: there are hundreds of thousands. */
export class NameTrees {
  readonly #children = new Map<number, number>();
  /** The letter that leads to each node. */
  readonly #letters: number[] = [];
  readonly #roots = new Map<string, number>();

  /** The root of a tree, if a name was added to it. */
  root(tree: string): number | undefined {
    return this.#roots.get(tree);
  }

  /**
   * Adds a name to a tree.
   * @returns the node of its last letter; nothing if it has letters that are not plain
   */
  add(tree: string, name: string): number | undefined {
    const letters = lettersOf(name);
    if (letters.includes(NONE)) return undefined;
    let node = this.#roots.get(tree);
    if (node === undefined) {
      node = this.#letters.push(NONE) - 1;
      this.#roots.set(tree, node);
    }
    for (const letter of letters) {
      const place = node * LETTERS + letter;
      let next = this.#children.get(place);
      if (next === undefined) {
        next = this.#letters.push(letter) - 1;
        this.#children.set(place, next);
      }
      node = next;
    }
    return node;
  }

  /** The node that a letter leads to, if names go on so. */
  child(node: number, letter: number): number | undefined {
    return this.#children.get(node * LETTERS + letter);
  }

  /** The letter that leads to a node; a root has one that no name has. */
  letter(node: number): number {
    return this.#letters[node] as number;
  }
}

/** The letters of a name as numbers. */
export function lettersOf(name: string): number[] {
  return Array.from(name, (letter) => {
    const number = letter.charCodeAt(0) - FIRST_LETTER;
    return number >= 0 && number < LETTERS ? number : NONE;
  });
}
