"""Makes uvicorn's own response to a malformed request follow the contract: `uvicorn --http protocol:ContractProtocol server:app`."""

import json

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

from errors import error_body


class ContractProtocol(H11Protocol):
    def send_400_response(self, msg: str) -> None:
        body = json.dumps(error_body(400, msg)).encode()
        fields = {"content-type": "application/json", "content-length": str(len(body)), "connection": "close"}
        head = h11.Response(status_code=400, headers=list(fields.items()), reason=b"Bad Request")
        for event in (head, h11.Data(data=body), h11.EndOfMessage()):
            self.transport.write(self.conn.send(event))
        self.transport.close()
