/**
 * What a page may ask of the device it is shown on (Permissions Policy, W3C): nothing, but that the desk’s own screens may use the
 * camera, which reads tickets at the door of an event. No page of another site within them may.
 */
export const permissionsPolicy = ({ camera }: { camera: boolean }): string =>
  `camera=(${camera ? 'self' : ''}), microphone=(), geolocation=(), payment=(), usb=()`;
