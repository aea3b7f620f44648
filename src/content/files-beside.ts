/** The files beside articles, pictures among them: finds them by their addresses, and reads what pages say of them. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Address } from '../archive/address.ts';
import { PICTURE, type ReadPicture } from '../archive/picture.ts';
import { MOST_PICTURE_BYTES, readPicture } from './picture-formats/read-picture.ts';
import { readBytes, type Unreadable } from './read-text.ts';
import { type Stamp, stampOf } from './stamp.ts';
import { isSvg } from './svg/picture-file.ts';

/** A file as it was read. */
interface ReadFile extends Stamp {
  /** Below the content folder, as the disk has its name. */
  readonly file: string;
  /** SHA-256 in hexadecimal digits, and the number of bytes, of what is published. */
  readonly sha256: string;
  readonly bytes: number;
}

/** What stands behind `FilesBeside`: a disk, or in tests a list. */
interface Source {
  /** @param file below the content folder */
  stamp(file: string): Stamp | undefined;
  read(file: string): Uint8Array | Unreadable;
}

const MISSING: Unreadable = { found: 'no such file', expected: 'this file' };

/**
 * The files of a content folder that are no articles. Systems spell a name with accents in two ways (NFC, and NFD on
 * some disks of Apple), and an article in either: addresses are in NFC, and find files of both.
 */
export class FilesBeside {
  /** The names on the disk, by those in NFC. */
  readonly #names: ReadonlyMap<string, string>;
  readonly #source: Source;
  readonly #pictures = new Map<string, ReadPicture | Unreadable>();

  /** @param files below the content folder */
  constructor(files: readonly string[], source: Source) {
    this.#names = new Map(files.map((file) => [file.normalize('NFC'), file]));
    this.#source = source;
  }

  /** Whether there is a file at an address. */
  has(address: Address): boolean {
    return this.#names.has(address.slice(1));
  }

  hasPicture(address: Address): boolean {
    return PICTURE.test(address) && this.has(address);
  }

  /** The file of an address, below the content folder, as the disk has its name. */
  nameOf(address: Address): string | undefined {
    return this.#names.get(address.slice(1));
  }

  /** Whether a file is as it was when it was read. Only a settled stamp says so: see `isSettled`. */
  isAsRead({ file, size, modified }: Stamp & { readonly file: string }): boolean {
    const now = this.#names.has(file.normalize('NFC')) ? this.#source.stamp(file) : undefined;
    return now?.size === size && now.modified === modified;
  }

  /** What is known of a picture: it is read once. */
  picture(address: Address): ReadPicture | Unreadable {
    const known = this.#pictures.get(address) ?? this.#readPicture(address);
    this.#pictures.set(address, known);
    return known;
  }

  #readPicture(address: Address): ReadPicture | Unreadable {
    const file = this.nameOf(address);
    const stamp = file === undefined ? undefined : this.#source.stamp(file);
    if (file === undefined || !stamp) return MISSING;
    if (stamp.size > MOST_PICTURE_BYTES) {
      return {
        found: `a picture of ${Math.round(stamp.size / 1e6)} MB`,
        expected: `at most ${Math.floor(MOST_PICTURE_BYTES / 1e6)} MB`,
      };
    }
    const bytes = this.#source.read(file);
    if (!(bytes instanceof Uint8Array)) return bytes;
    const read = readPicture(bytes, isSvg(address));
    if ('found' in read) return read;
    const { format, width, height } = read;
    return { address, file, ...stamp, sha256: sha256Of(bytes), format, width, height };
  }

  /** What is known of a file that is published as it is, or of a picture that is published without a camera's notes. */
  file(address: Address): ReadFile | Unreadable {
    const file = this.nameOf(address);
    const stamp = file === undefined ? undefined : this.#source.stamp(file);
    const bytes = file === undefined ? MISSING : this.#source.read(file);
    if (file === undefined || !stamp) return MISSING;
    if (!(bytes instanceof Uint8Array)) return bytes;
    const read = PICTURE.test(file) ? readPicture(bytes, isSvg(address)) : undefined;
    const published = read && 'publish' in read ? read.publish() : bytes;
    return { file, ...stamp, sha256: sha256Of(published), bytes: published.length };
  }
}

/** The files of a content folder on the disk. */
export function filesBeside(contentDir: string, files: readonly string[]): FilesBeside {
  return new FilesBeside(files, {
    stamp: (file) => stampOf(join(contentDir, file)),
    read: (file) => readBytes(join(contentDir, file)),
  });
}

/** SHA-256 in hexadecimal digits. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
