/** Runs on pages with ways by time: goes to a day, tells of this day in other years, moves in calendars by keys. */
import { moveInCalendars } from './calendar-keys.ts';
import { goToDays, sayWhichDay } from './go-to-day.ts';
import { tellOfThisDay } from './on-this-day.ts';

sayWhichDay();
goToDays();
moveInCalendars();
tellOfThisDay(new Date());
