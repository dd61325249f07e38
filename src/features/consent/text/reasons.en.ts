export const en = {
  label: 'Main reason',
  choose: 'Not chosen',
  mine: 'The municipality counts how many choose each reason. What you write in your own words is not counted.',
  theirs:
    'Choose what the citizen says. The municipality counts how many choose each reason. The citizen’s own words are not counted.',
  optional: 'optional',
}
