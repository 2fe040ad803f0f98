#!/bin/sh
# Gets a URL with curl: `sh get.sh read URL` says what went wrong, and `sh get.sh retry URL` sends the request again if that can help.
set -eu
url=$2
if [ "$1" = read ]; then
  # region read
  curl --silent --show-error --fail-with-body --output body.json "$url" ||
    jq --raw-output '"\(.error.type): \(.error.message)"' body.json
  # endregion
  rm body.json
else
  # region retry
  # Waits as long as Retry-After says, or longer after every attempt.
  # curl adds no random part.
  curl --silent --show-error --fail --retry 3 --retry-max-time 60 "$url"
  # endregion
fi
