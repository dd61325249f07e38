export const areas = {
  social: { name: 'Social', colour: '#2A62C4', glyph: 'heart' },
  family: { name: 'Familie', colour: '#8E1F6B', glyph: 'people' },
  job: { name: 'Job', colour: '#A35200', glyph: 'briefcase' },
  health: { name: 'Sundhed', colour: '#0A7158', glyph: 'plus' },
  housing: { name: 'Bolig', colour: '#333A45', glyph: 'house' },
} as const
