/** A delivery status notification (RFC 3464) as mail servers send it for an unknown user. */
export function deliveryReport(from: string, to: string, original: Buffer): Buffer {
  const part = (type: string, body: string): string => `--report\r\nContent-Type: ${type}\r\n\r\n${body}\r\n`;
  const reason = `550 5.1.1 <${to}> User doesn't exist`;
  const facts = `Final-Recipient: rfc822; ${to}\r\nAction: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; ${reason}\r\n`;
  const head = [
    'From: Mail Delivery System <MAILER-DAEMON@mail.example.jp>',
    `To: ${from}`,
    'Subject: Undelivered Mail Returned to Sender',
    `Date: ${new Date().toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${Date.now()}.${Math.random()}@mail.example.jp>`,
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="report"',
  ].join('\r\n');
  const parts = [
    part('text/plain; charset=utf-8', `Your message could not be delivered: ${reason}`),
    part('message/delivery-status', `Reporting-MTA: dns; mail.example.jp\r\n\r\n${facts}`),
    part('message/rfc822', original.toString('latin1')),
  ].join('');
  return Buffer.from(`${head}\r\n\r\n${parts}--report--\r\n`, 'latin1');
}
