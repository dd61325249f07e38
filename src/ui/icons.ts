import account from '../../node_modules/dkfds/dist/img/svg-icons/account.svg?raw'
import arrowBack from '../../node_modules/dkfds/dist/img/svg-icons/arrow-back.svg?raw'
import arrowDown from '../../node_modules/dkfds/dist/img/svg-icons/arrow-downward.svg?raw'
import arrowForward from '../../node_modules/dkfds/dist/img/svg-icons/arrow-forward.svg?raw'
import calendar from '../../node_modules/dkfds/dist/img/svg-icons/calendar-month.svg?raw'
import chat from '../../node_modules/dkfds/dist/img/svg-icons/chat.svg?raw'
import check from '../../node_modules/dkfds/dist/img/svg-icons/check.svg?raw'
import chevronDown from '../../node_modules/dkfds/dist/img/svg-icons/chevron-down.svg?raw'
import chevronRight from '../../node_modules/dkfds/dist/img/svg-icons/chevron-right.svg?raw'
import close from '../../node_modules/dkfds/dist/img/svg-icons/close.svg?raw'
import trash from '../../node_modules/dkfds/dist/img/svg-icons/delete.svg?raw'
import document from '../../node_modules/dkfds/dist/img/svg-icons/document.svg?raw'
import download from '../../node_modules/dkfds/dist/img/svg-icons/download.svg?raw'
import edit from '../../node_modules/dkfds/dist/img/svg-icons/edit.svg?raw'
import mail from '../../node_modules/dkfds/dist/img/svg-icons/email.svg?raw'
import error from '../../node_modules/dkfds/dist/img/svg-icons/error.svg?raw'
import flag from '../../node_modules/dkfds/dist/img/svg-icons/flag.svg?raw'
import table from '../../node_modules/dkfds/dist/img/svg-icons/format-align-justify.svg?raw'
import forum from '../../node_modules/dkfds/dist/img/svg-icons/forum.svg?raw'
import persons from '../../node_modules/dkfds/dist/img/svg-icons/groups.svg?raw'
import help from '../../node_modules/dkfds/dist/img/svg-icons/help.svg?raw'
import hourglass from '../../node_modules/dkfds/dist/img/svg-icons/hourglass.svg?raw'
import info from '../../node_modules/dkfds/dist/img/svg-icons/info.svg?raw'
import language from '../../node_modules/dkfds/dist/img/svg-icons/language.svg?raw'
import lock from '../../node_modules/dkfds/dist/img/svg-icons/lock.svg?raw'
import menu from '../../node_modules/dkfds/dist/img/svg-icons/menu.svg?raw'
import more from '../../node_modules/dkfds/dist/img/svg-icons/more-horiz.svg?raw'
import add from '../../node_modules/dkfds/dist/img/svg-icons/plus.svg?raw'
import print from '../../node_modules/dkfds/dist/img/svg-icons/print.svg?raw'
import search from '../../node_modules/dkfds/dist/img/svg-icons/search.svg?raw'
import settings from '../../node_modules/dkfds/dist/img/svg-icons/settings.svg?raw'
import success from '../../node_modules/dkfds/dist/img/svg-icons/success.svg?raw'
import sync from '../../node_modules/dkfds/dist/img/svg-icons/sync.svg?raw'
import clock from '../../node_modules/dkfds/dist/img/svg-icons/time.svg?raw'
import eye from '../../node_modules/dkfds/dist/img/svg-icons/visibility.svg?raw'
import eyeOff from '../../node_modules/dkfds/dist/img/svg-icons/visibility-off.svg?raw'
import warning from '../../node_modules/dkfds/dist/img/svg-icons/warning.svg?raw'

export type Drawing = { readonly box: string; readonly path: string; readonly rule?: 'evenodd' }

/** The design system's icons are one path each; we draw the path ourselves, so that it takes the text's colour. */
function dkfds(svg: string): Drawing {
  return {
    box: /viewBox="([^"]+)"/.exec(svg)?.[1] ?? '0 0 24 24',
    path: /<path[^>]*\bd="([^"]+)"/.exec(svg)?.[1] ?? '',
  }
}

function own(path: string): Drawing {
  return { box: '0 0 24 24', path, rule: 'evenodd' }
}

const disc = 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Z'
const hole = 'm0 2a8 8 0 1 1 0 16 8 8 0 0 1 0-16Z'

export const icons = {
  // Areas: solid, so that they carry their hue at small sizes
  heart: own('M12 20.5 4.3 12.8a4.9 4.9 0 0 1 6.9-6.9l.8.8.8-.8a4.9 4.9 0 0 1 6.9 6.9Z'),
  people: own(
    'M8.5 4.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7ZM2 19.5v-1.2C2 15.2 4.9 13 8.5 13s6.5 2.2 6.5 5.3v1.2ZM17.5 8.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5ZM16.6 19.5v-1.2c0-1.5-.5-2.8-1.3-3.8.7-.3 1.4-.4 2.2-.4 2.6 0 4.5 1.6 4.5 3.9v1.5Z',
  ),
  briefcase: own(
    'M8.5 6V4.5c0-.8.7-1.5 1.5-1.5h4c.8 0 1.5.7 1.5 1.5V6H20a1.8 1.8 0 0 1 1.8 1.8V12h-7.3v-1h-5v1H2.2V7.8A1.8 1.8 0 0 1 4 6Zm2 0h3V5h-3ZM2.2 13.5h7.3v1.5h5v-1.5h7.3V19a1.8 1.8 0 0 1-1.8 1.8H4A1.8 1.8 0 0 1 2.2 19Z',
  ),
  plus: own('M9 3.5h6V9h5.5v6H15v5.5H9V15H3.5V9H9Z'),
  house: own('M12 3 2.5 11.2H5V20.5h5V14h4v6.5h5v-9.3h2.5Z'),
  book: own(
    'M2.5 5.2c3-1.2 6-1 8.6.6V20c-2.6-1.5-5.6-1.7-8.6-.6ZM21.5 5.2c-3-1.2-6-1-8.6.6V20c2.6-1.5 5.6-1.7 8.6-.6Z',
  ),
  person: own(
    'M12 3.5a4.2 4.2 0 1 1 0 8.4 4.2 4.2 0 0 1 0-8.4ZM4 20.5v-1.3C4 15.9 7.5 13.5 12 13.5s8 2.4 8 5.7v1.3Z',
  ),
  rings: own(
    'M8.5 6a6 6 0 1 0 0 12 6 6 0 0 0 0-12Zm0 2.2a3.8 3.8 0 1 1 0 7.6 3.8 3.8 0 0 1 0-7.6ZM15.5 6a6 6 0 0 0-3 .8 7 7 0 0 1 1.5 1.7 3.8 3.8 0 1 1 0 7 7 7 0 0 1-1.5 1.7A6 6 0 1 0 15.5 6Z',
  ),
  phone: own(
    'M6.6 3.2 10 4l1 4.3-2.3 1.9a13 13 0 0 0 5.1 5.1l1.9-2.3 4.3 1 .8 3.4c.2 1-.4 2-1.4 2.2C11.3 21.3 2.7 12.7 4.4 4.6c.2-1 1.2-1.6 2.2-1.4Z',
  ),
  mic: own(
    'M12 2.5a3.2 3.2 0 0 0-3.2 3.2v5.6a3.2 3.2 0 0 0 6.4 0V5.7A3.2 3.2 0 0 0 12 2.5ZM5.5 11.3a6.5 6.5 0 0 0 5.5 6.4v3.8h2v-3.8a6.5 6.5 0 0 0 5.5-6.4h-2a4.5 4.5 0 0 1-9 0Z',
  ),
  play: own('M7 4.5v15l12-7.5Z'),

  // How much is shared
  circle: own(disc + hole),
  half: own(`${disc}m0 2a8 8 0 1 1 0 16Z`),
  full: own(`${disc}m-1.4 14.3 6.8-6.8-1.5-1.5-5.3 5.3-2.5-2.5-1.5 1.5Z`),
  dot: own(disc),
  diamond: own('M12 1.5 22.5 12 12 22.5 1.5 12Z'),

  account: dkfds(account),
  add: dkfds(add),
  arrowBack: dkfds(arrowBack),
  arrowDown: dkfds(arrowDown),
  arrowForward: dkfds(arrowForward),
  calendar: dkfds(calendar),
  chat: dkfds(chat),
  check: dkfds(check),
  chevronDown: dkfds(chevronDown),
  chevronRight: dkfds(chevronRight),
  clock: dkfds(clock),
  close: dkfds(close),
  document: dkfds(document),
  download: dkfds(download),
  edit: dkfds(edit),
  error: dkfds(error),
  eye: dkfds(eye),
  eyeOff: dkfds(eyeOff),
  flag: dkfds(flag),
  forum: dkfds(forum),
  help: dkfds(help),
  hourglass: dkfds(hourglass),
  info: dkfds(info),
  language: dkfds(language),
  lock: dkfds(lock),
  mail: dkfds(mail),
  menu: dkfds(menu),
  more: dkfds(more),
  persons: dkfds(persons),
  print: dkfds(print),
  search: dkfds(search),
  settings: dkfds(settings),
  success: dkfds(success),
  sync: dkfds(sync),
  table: dkfds(table),
  trash: dkfds(trash),
  warning: dkfds(warning),
} satisfies Record<string, Drawing>

export type IconName = keyof typeof icons

export const iconNames = Object.keys(icons) as readonly IconName[]
