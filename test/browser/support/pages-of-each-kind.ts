/** The pages that axe looks at, those of every kind, and the screens on which it does. */
import { IS_LONG } from '../../build/support/amount.ts';

const ALL = [
  '',
  '404.html',
  'id/',
  'id/tag/',
  'id/tag/rusia/',
  'id/sumber/',
  'id/sumber/nasa/',
  'id/editor/',
  'id/editor/redaksi-kliping/',
  'id/tempat/',
  'id/tokoh/',
  'id/arsip/',
  'id/pada-hari-ini/',
  'id/dalam-angka/',
  'id/pada-hari-ini/04/12/',
  'id/2021/',
  'id/2021/04/',
  'id/2021/04/12/',
  'id/2021/04/12/enam-puluh-tahun-penerbangan-gagarin/',
  'id/2022/03/21/oliveira-menang-di-mandalika/',
  'id/2023/10/02/whoosh-jakarta-bandung-resmi-melaju/',
  'id/cari/?q=gerhana',
  'id/tentang/',
  'id/aksesibilitas/',
  'id/langganan/',
  'id/ralat/',
  'id/data/',
  'id/belum-ada/',
  'ru/',
  'ru/teg/',
  'ru/teg/rossiya/',
  'ru/istochnik/',
  'ru/istochnik/nasa/',
  'ru/redaktor/',
  'ru/arkhiv/',
  'ru/2021/',
  'ru/2021/04/',
  'ru/2021/04/12/',
  'ru/2021/04/12/60-let-poletu-gagarina/',
  'ru/2021/04/12/60-let-poletu-gagarina/id/',
  'ru/2016/10/18/transsibu-sto-let/',
  'ru/poisk/?q=gerhana',
  'ru/o-proekte/',
  'ru/dostupnost/',
  'ru/net-v-arkhive/',
];

/** Those that look like another one above, of the same kind or in Indonesian: long tests look at them, too. */
const LIKE_OTHERS = [
  'ru/teg/',
  'ru/arkhiv/',
  'ru/2021/',
  'ru/2021/04/',
  'ru/2021/04/12/',
  'ru/o-proekte/',
  'ru/dostupnost/',
  'ru/net-v-arkhive/',
  'id/sumber/',
  'id/sumber/nasa/',
  'id/editor/',
  'id/2022/03/21/oliveira-menang-di-mandalika/',
  'ru/istochnik/',
  'ru/istochnik/nasa/',
  'ru/redaktor/',
  'ru/2016/10/18/transsibu-sto-let/',
];

/** Pages of the sample, of every kind that it has. */
export const PAGES = IS_LONG ? ALL : ALL.filter((path) => !LIKE_OTHERS.includes(path));

/** Pages of records that the sample has none of, by their kinds. */
export const RECORD_PAGES: Readonly<Record<string, string>> = {
  article: 'id/1965/02/guntingan/',
  undated: 'id/tanpa-tanggal/',
  changes: 'id/1965/03/02/baru/perubahan/',
  erased: 'id/2021/02/15/hapus/',
};

/** Pages of kinds that only long lists have. */
export const LONG_LISTS: Readonly<Record<string, string>> = {
  'long-period': 'id/arsip/2020-05-05/1/',
  'term-letter': 'id/tag/-p/2/',
};

/** The narrowest screen that a page has to fit without scrolling sideways: WCAG 2.2, 1.4.10. */
export const PHONE = { viewport: { width: 320, height: 640 } };
