/** For letters in English, where one sentence is enough: an opening and a closing for each month, formal and soft. */
export type EnglishMonth = {
  opening: [formal: string, soft: string];
  closing: [formal: string, soft: string];
};

const month = (opening: EnglishMonth['opening'], closing: EnglishMonth['closing']): EnglishMonth => ({
  opening,
  closing,
});

export const english: Record<number, EnglishMonth> = {
  1: month(
    ['We wish you a prosperous new year.', 'I hope the new year has started well for you.'],
    ['We look forward to serving you this year.', 'Please keep warm in the weeks ahead.'],
  ),
  2: month(
    ['We hope this message finds you well.', 'I hope you are keeping warm as we wait for spring.'],
    ['We wish you continued good health.', 'Please take care until the warmer days come.'],
  ),
  3: month(
    [
      'We hope this message finds you well at the start of spring.',
      'I hope you are enjoying the first signs of spring.',
    ],
    ['We wish you continued good health.', 'I hope spring brings you many good days.'],
  ),
  4: month(
    ['We hope this message finds you well this spring.', 'I hope you are enjoying the spring.'],
    ['We wish you every success in the season ahead.', 'Enjoy the pleasant weather.'],
  ),
  5: month(
    ['We hope this message finds you well.', 'I hope you are enjoying the fresh green of May.'],
    ['We wish you continued good health.', 'Enjoy the pleasant weather.'],
  ),
  6: month(
    ['We hope this message finds you well.', 'I hope you are well as summer begins.'],
    ['We wish you continued good health.', 'Please take care in the changeable weather.'],
  ),
  7: month(
    ['We hope this message finds you well this summer.', 'I hope you are having a good summer.'],
    ['We wish you continued good health in the summer heat.', 'Please take care in the heat.'],
  ),
  8: month(
    ['We hope this message finds you well this summer.', 'I hope you are keeping well in the summer heat.'],
    ['We wish you continued good health in the summer heat.', 'Please take care in the heat.'],
  ),
  9: month(
    ['We hope this message finds you well as autumn begins.', 'I hope you had a good summer.'],
    ['We wish you continued good health.', 'Enjoy the cooler days.'],
  ),
  10: month(
    ['We hope this message finds you well this autumn.', 'I hope you are enjoying the autumn.'],
    ['We wish you continued good health.', 'Enjoy the rest of the autumn.'],
  ),
  11: month(
    ['We hope this message finds you well.', 'I hope you are keeping well as the days grow colder.'],
    ['We wish you continued good health.', 'Please keep warm as the days grow colder.'],
  ),
  12: month(
    [
      'We hope this message finds you well at the end of the year.',
      'I hope the year is coming to a good end for you.',
    ],
    ['We thank you for your custom this year.', 'Please keep warm, and take care in this busy season.'],
  ),
};
