/** Recognizes lines that only name where a picture comes from: `РИА Новости / Иван Речной`, `Foto: Antara`. */
import { foldName } from '../../text/fold.ts';

/** Agencies, archives of pictures and sites that portals name below a picture, folded. */
const AGENCIES = new Set(
  [
    'риа новости,риа «новости»,тасс,итар-тасс,интерфакс,sputnik,спутник,ria novosti,reuters,рейтер,ap,ap photo,associated press,afp,франс пресс,epa,epa-efe,efe,dpa,upi,xinhua,синьхуа,kyodo,anadolu,anadolu agency,aa,legion-media,legion media,zuma press,zuma,imago,picture alliance,global look press,globallookpress,getty images,gettyimages,east news,pa,press association,ansa,bloomberg,tass',
    'antara,antara foto,antara news,lkbn antara,cnn indonesia,istimewa,ist,dok pribadi,dok. pribadi,dok istimewa,dok. istimewa',
    'shutterstock,unsplash,pexels,pixabay,istock,istockphoto,depositphotos,freepik,wikimedia commons,wikipedia,википедия,flickr,alamy,lori,лори,фотобанк лори',
    'youtube,instagram,facebook,twitter,telegram,вконтакте,социальные сети,соцсети,скриншот,скриншот видео,кадр из видео,стоп-кадр,архив,личный архив,public domain,globalsecurity,министерство обороны,министерство обороны рф,министерство обороны россии,минобороны,минобороны рф,минобороны россии,nasa,esa,roscosmos,роскосмос',
  ]
    .join(',')
    .split(','),
);

/** A label or a sign that begins the credit of a picture. */
const CREDIT =
  /^(?:[(©]|(?:фото|photo|foto|video|видео|photo by|photo courtesy of|dok|ilustrasi|иллюстрация|источник фото|sumber foto)\s?[:/.©]|photo by |courtesy of |пресс-служба )/iu;

/** Longest such line, in characters, and most words behind the agency: a person, a second agency. */
const LONGEST = 90;
const MOST_WORDS = 8;

/** Longest caption with the agency behind it, in characters. */
const LONGEST_CAPTION = 260;

/** Whether a line only names the origin of a picture. */
export function isAgencyLine(line: string): boolean {
  if (line.length > LONGEST || line.length < 2) return false;
  const inner = line.replace(/^[(©\s]{1,4}/u, '').replace(/[).]$/u, '');
  const parts = inner.split(/\s?[/|]\s?|\s[–—-]\s|,\s/u);
  if (parts.join(' ').split(/\s+/).length > MOST_WORDS) return false;
  if (parts.some((part) => AGENCIES.has(foldName(part)))) return parts.every(isName);
  return CREDIT.test(line) && !/^\(/.test(line) && /[^:/.©\s]$/u.test(inner);
}

/** Whether a line is such a line, or a caption with one at its end. */
export function endsWithAgency(line: string): boolean {
  if (line.length > LONGEST_CAPTION) return false;
  const words = line.split(/\s+/);
  const from = Math.max(0, words.length - MOST_WORDS);
  return words.slice(from).some((_, index) => isAgencyLine(words.slice(from + index).join(' ')));
}

/** Whether a part is a name: it begins with a capital, a digit or a sign, or is an agency itself. */
function isName(part: string): boolean {
  return /^(?:[@«"]?[\p{Lu}\p{N}])/u.test(part) || AGENCIES.has(foldName(part));
}
