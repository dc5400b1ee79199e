import { request } from 'node:http';

const BROWSER = {
  'user-agent': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/142.0 Safari/537.36',
  accept: 'text/html',
  'accept-language': 'da',
  'sec-fetch-mode': 'navigate',
  'sec-fetch-dest': 'document',
};

/** Opens a page as a person does who presses a link; `fetch` always says that it is a program. */
export function browse(url: string, method = 'GET'): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(url, { method, headers: BROWSER }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode));
    })
      .on('error', reject)
      .end();
  });
}
