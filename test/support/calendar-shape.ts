import ICAL from 'ical.js';
import type { Email as ParsedEmail } from 'postal-mime';

/** All of a mail's calendar that is structure: its components, their properties, and what these say but for words. */
export function calendarShape({ attachments }: ParsedEmail) {
  const calendars = attachments.filter(({ related }) => !related);
  return calendars.map(({ mimeType, method, content }) => {
    const calendar = ICAL.Component.fromString(String(content));
    return {
      mimeType,
      method,
      components: [calendar, ...calendar.getAllSubcomponents()].map(componentShape),
    };
  });
}

function componentShape(component: ICAL.Component) {
  const properties = component.getAllProperties().map((property) => {
    const [name, parameters, , value] = property.toJSON();
    const isText = ['summary', 'location'].includes(name);
    return [name, Object.keys(parameters), isText ? typeof value : value];
  });
  return [component.name, component.getAllSubcomponents().length, properties];
}
