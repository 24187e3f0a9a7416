export interface Channel {
  name: string;
}
