/** Makes the files of a picture, or a kept file, when one of them is asked for. */
import type { Archive } from '../../archive/archive.ts';
import { renditionsOf } from '../../archive/renditions.ts';
import { drawnIn } from '../cache-folder.ts';
import { CachedFiles } from '../cached-files.ts';
import { encoderKey } from '../pictures/encode.ts';
import { makePictureFiles } from '../pictures/picture-files.ts';
import type { Settings } from '../settings.ts';

/** How many pictures have their files kept: a page asks for several files of each. */
const MOST_KEPT = 20;

/** What one picture, or one kept file, is made from. */
type Shown = Parameters<typeof makePictureFiles>[0];

/** The files of an archive's pictures; those that were made last are kept until the build has made all. */
export class AskedPictures {
  readonly #archive: Archive;
  readonly #settings: Settings;
  #shown: ReadonlyMap<string, Shown> | undefined;
  readonly #made = new Map<Shown, Promise<ReadonlyMap<string, Uint8Array>>>();

  constructor(archive: Archive, settings: Settings) {
    this.#archive = archive;
    this.#settings = settings;
  }

  /**
   * The bytes of a file.
   * @param path below the output folder
   * @returns undefined where no picture and no kept file has it, or where it cannot be made: the build says why
   */
  async bytesOf(path: string): Promise<Uint8Array | undefined> {
    this.#shown ??= shownBy(this.#archive);
    const shown = this.#shown.get(path);
    if (!shown) return undefined;
    const made = this.#made.get(shown) ?? this.#make(shown);
    this.#made.set(shown, made);
    for (const oldest of this.#made.keys()) {
      if (this.#made.size <= MOST_KEPT) break;
      this.#made.delete(oldest);
    }
    return (await made).get(path);
  }

  async #make(shown: Shown): Promise<ReadonlyMap<string, Uint8Array>> {
    const { inputs, run } = this.#settings;
    const files = new Map<string, Uint8Array>();
    await makePictureFiles(shown, {
      contentDir: inputs.contentDir,
      allowSvg: inputs.allowSvg === true,
      isThere: () => false,
      write: (path, bytes) =>
        files.set(path, typeof bytes === 'string' ? Buffer.from(bytes) : bytes),
      drawn: new CachedFiles(drawnIn(run.cacheDir), encoderKey(), false),
      onProgress: () => undefined,
    });
    return files;
  }
}

/** The picture or the kept file that each file of pictures is made from. */
function shownBy({ pictures, files }: Archive): ReadonlyMap<string, Shown> {
  const shown = new Map<string, Shown>();
  for (const file of files) {
    if (file.address === undefined) continue;
    const one = { pictures: [], files: [file] };
    shown.set(file.address.slice(1), one);
    if (!file.picture) continue;
    for (const { address } of renditionsOf(file.picture, false)) shown.set(address.slice(1), one);
  }
  for (const picture of pictures) {
    // Where lists show it too, it has more files.
    if (shown.has(picture.address.slice(1)) && !picture.isListed) continue;
    const one = { pictures: [picture], files: [] };
    shown.set(picture.address.slice(1), one);
    for (const { address } of renditionsOf(picture, picture.isListed)) {
      shown.set(address.slice(1), one);
    }
  }
  return shown;
}
