/** Words of the accessibility statement in English. */
import type { StatementStrings } from '../locale.ts';

export default {
  accessibility: 'Accessibility',
  statementTitle: 'Accessibility statement',
  statementAim: (site) =>
    `${site} is meant for everyone, including people who use a screen reader, a keyboard alone, large type or other aids.`,
  statementStandard: 'Standard',
  meetsStandard: (standard) =>
    `The pages are made to meet the Web Content Accessibility Guidelines, ${standard}, at level AA. The site meets them in part: what it does not meet is listed under the known limits.`,
  statementTested: 'What was tested',
  testedHow: (program) =>
    `The pages are made by ${program}, which is tested with an archive of its own, in the Chromium browser:`,
  testedRules:
    'every kind of page passes the automatic checks of the program axe, on a phone and on a desktop screen, in light and dark colours;',
  testedKeyboard:
    'every link and control can be reached with the keyboard, in the order of the page, and shows when it has the focus;',
  testedZoom:
    'at 200% and on a screen 320 pixels wide, with wide spacing of letters and lines, no text is cut off and no page has to be scrolled sideways;',
  testedColours:
    'the pages can be used in the high-contrast colours of the system, and nothing moves for those who have turned motion off;',
  testedSpoken:
    'headings, lists, controls and the language of each part are announced to screen readers, in Indonesian and in Russian.',
  notTested:
    'These tests are run by programs. People with disabilities have not tested the pages yet, nor have they been tried with screen readers such as NVDA, JAWS, VoiceOver and TalkBack.',
  statementLimits: 'Known limits',
  limitScans:
    'Scans and photographs of papers are pictures. Where no text stands beside them, a screen reader cannot read them.',
  limitRecognized:
    'Texts that a program recognised in a scan may have errors. A note above such a text says so.',
  limitFiles:
    'Copies of originals, such as PDF files, are kept as they are and may not be accessible.',
  limitOriginals:
    'Texts are kept as they were published, with their misprints, abbreviations and dated words.',
  limitPictures: 'Descriptions of pictures may be missing or too short.',
  limitScript:
    'The search needs JavaScript. Without it, the archive can be browsed by tag and date.',
  statementParts: 'Who is responsible',
  partOfProgram:
    'The developers of the program are responsible for the structure, the controls and the colours of the pages. Faults can be reported to them:',
  partOfArchive:
    'Whoever keeps the archive is responsible for its texts, pictures and files, and for changes to the look of the pages. The tests named above do not cover these.',
  statementContact: 'Contact',
  noContact: 'The archive has not named a contact for questions of accessibility yet.',
  writeContact: 'A contact, and what you have tested yourself, can be written in the file',
} satisfies StatementStrings;
