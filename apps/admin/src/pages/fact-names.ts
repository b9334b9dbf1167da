import type { Key } from '../catalogue/message.ts';
import type { Fact } from '../services/records.ts';

export const factNames: Record<Fact, Key> = {
  countries: 'site.fact.countries',
  date: 'site.fact.date',
  cities: 'site.fact.cities',
  places: 'site.fact.places',
};

export const factHints: Record<Fact, Key> = {
  countries: 'site.fact.countriesHint',
  date: 'site.fact.dateHint',
  cities: 'site.fact.citiesHint',
  places: 'site.fact.placesHint',
};
