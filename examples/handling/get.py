"""Gets a URL with Requests, and sends the request again if that can help: `python get.py URL`."""

import sys

import requests
from requests.adapters import HTTPAdapter
from urllib3 import Retry

url = sys.argv[1]

# region retry
# Waits as long as Retry-After says, or longer after every
# attempt, with a random part. It sends no POST and no PATCH again.
statuses = [429, 500, 502, 503]
retry = Retry(
    total=3, backoff_factor=1, backoff_jitter=1, status_forcelist=statuses
)
session = requests.Session()
session.mount(url, HTTPAdapter(max_retries=retry))
response = session.get(url, timeout=10)
# endregion

print(response.text)
