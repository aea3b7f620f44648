/** Names the files of a report, in the folder of its run. */

export const REPORT_PAGE = 'report.html';
export const REPORT_JSON = 'report.json';
