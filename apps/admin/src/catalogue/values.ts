import type { Key } from './message.ts';

const keys: Readonly<Record<string, Key>> = {
  woman: 'value.woman',
  man: 'value.man',
  undisclosed: 'value.undisclosed',
  'under-30': 'value.under-30',
  '30-59': 'value.30-59',
  '60-plus': 'value.60-plus',
  general: 'value.general',
  health: 'value.health',
  metalworkers: 'value.metalworkers',
  miners: 'value.miners',
  'oil-workers': 'value.oil-workers',
  pensioners: 'value.pensioners',
  teachers: 'value.teachers',
  transport: 'value.transport',
  'womens-movement': 'value.womens-movement',
  youth: 'value.youth',
  childcare: 'value.childcare',
  'diet-halal': 'value.diet-halal',
  'diet-vegetarian': 'value.diet-vegetarian',
  'interpretation-kk': 'value.interpretation-kk',
  'interpretation-ru': 'value.interpretation-ru',
  wheelchair: 'value.wheelchair',
  'branch-secretary': 'value.branch-secretary',
  'credentials-committee': 'value.credentials-committee',
  'platform-committee': 'value.platform-committee',
  interpreter: 'value.interpreter',
  'fraternal guest': 'value.fraternal-guest',
  'legal observer': 'value.legal-observer',
  consultative: 'value.consultative',
  visiting: 'value.visiting',
  local: 'value.local',
  coach: 'value.coach',
  train: 'value.train',
  plane: 'value.plane',
  own: 'value.own',
};

const ofOne: Readonly<Record<string, Key>> = {
  woman: 'person.woman',
  man: 'person.man',
  health: 'person.health',
  metalworkers: 'person.metalworkers',
  miners: 'person.miners',
  'oil-workers': 'person.oil-workers',
  pensioners: 'person.pensioners',
  teachers: 'person.teachers',
  transport: 'person.transport',
};

/** The key of a value's words; undefined for a value that is the conference's own and is shown as it is. */
export function valueKey(value: string): Key | undefined {
  return Object.hasOwn(keys, value) ? keys[value] : undefined;
}

/** The same for one person who has the value: "miner", not "miners". */
export function personKey(value: string): Key | undefined {
  return Object.hasOwn(ofOne, value) ? ofOne[value] : valueKey(value);
}
