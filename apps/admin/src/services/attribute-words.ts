type Attribute = { key: 'gender' | 'age_band'; value: string };

const meanings: readonly (Attribute & { said: readonly string[] })[] = [
  { key: 'gender', value: 'woman', said: ['woman', 'w', 'f', 'ж', 'женщина', 'ә', 'әйел'] },
  { key: 'gender', value: 'man', said: ['man', 'm', 'м', 'мужчина', 'е', 'ер'] },
  { key: 'gender', value: 'undisclosed', said: ['undisclosed', 'не указан', 'көрсетілмеген'] },
  { key: 'age_band', value: 'under-30', said: ['under-30', '<30', 'до 30'] },
  { key: 'age_band', value: '30-59', said: ['30-59', '30–59'] },
  { key: 'age_band', value: '60-plus', said: ['60-plus', '60+', '60 и старше'] },
];

/** Where a value stands among those of its attribute: ages go up; what is not known, or the conference's own, is last. */
export function rankOf(value: string | null): number {
  const rank = meanings.findIndex((one) => one.value === value);
  return rank === -1 ? meanings.length : rank;
}

/** The attribute that a word stands for, in any of the three languages or as its first letter. */
export function attributeOf(word: string): Attribute | undefined {
  const plain = word.trim().toLowerCase();
  return meanings.find(({ said }) => said.includes(plain));
}
