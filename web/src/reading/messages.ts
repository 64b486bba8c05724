import { pageMessages } from '../ui/messages.js';

export const t = pageMessages('reading-session', {
  yourReading: 'Your reading',
  seeToday: 'Active time {active}. See your reading today',
  seeTodayWithLate: 'Active time {active}, and {late} reported late. See your reading today',
  active: 'active',
  late: '+ {late} reported late',
  claimed: 'Credit claimed',
  claimForSearch: 'Claim CME <what>for this search</what>',
  claimForPaper: 'Claim CME <what>for this paper</what>',
  notCounted:
    'Your time isn’t being counted yet because the server can’t be reached. Lectern keeps trying.',
  kept: 'Your time is kept in this browser and will be sent when the server can be reached.',

  today: 'Your reading today',
  activeOn:
    '<amount>{active}</amount> active on {day, date, medium} <note>({timeZone}). Each minute counts once, whatever the device.</note>',
  lateToday:
    '<amount>{late}</amount> more was reported late by a device that was offline. It is not active time. Each credit rule says how much of it counts; certified credit usually counts none.',
  nothingToday: 'You haven’t read anything today. Your reading will be listed here as you go.',

  time: 'Time',
  duration: 'Duration',
  counted: 'Counted',
  reason: 'Reason and paper',
  'kind.active': 'Active',
  'kind.offline': 'Reported late',
  'kind.idle': 'Idle',
  'kind.hidden': 'Hidden',
  'kind.unfocused': 'In the background',
  'kind.gap': 'No signal',
});
