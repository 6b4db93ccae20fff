extension FlowCases {
    static let javascript = FlowCases(
        name: "JavaScript and TypeScript", path: "src/app.tsx",
        text: #"""
            import { Logger } from '@nestjs/common';
            import React, { useState } from 'react';

            export class PatientService {
              private readonly logger = new Logger(PatientService.name);

              async load(id: string): Promise<Patient> {
                const patient = await this.repo.findOne(id);
                this.logger.log(`loaded ${patient.ssn}`); «log»
                this.logger.log(`loaded ${patient.id}`);
                this.logger.debug('patient loaded');
                this.logger.warn('no insurance for ' + patient.lastName); «log»
                if (!patient.ssn) throw new Error('patient has no ssn');
                if (!patient.mrn) throw new BadRequestException(`Bad MRN ${patient.mrn}`); «exception»
                return patient;
              }

              log(patient: Patient) {
                return format(patient);
              }
            }
            ----
            router.post('/patients', async (req, res) => {
              console.log('body', req.body.ssn); «log»
              console.log('creating patient');
              console.log(req.method, req.url);
              const { ssn, dob, email } = req.body;
              console.log(dob); «log»
              console.log(email);
              winston.info('new patient', { ssn }); «log»
              winston.info('new patient', { id: patient.id });
              logger.error({ err, mrn: req.params.mrn }, 'failed'); «log»
              logger.info({ patientId: patient.id, count: patients.length }, 'ok');
              res.redirect(`/search?dob=${dob}`); «url»
              res.redirect('/patients/' + patient.id);
              res.cookie('mrn', patient.mrn); «storage»
              res.cookie('sid', session.id, { httpOnly: true });
              res.json(patient);
              next(new Error('duplicate ' + patient.email)); «exception»
            });
            ----
            console.log("patient form opened")
            localStorage.setItem("theme", theme)
            analytics.track("button_click", { id })
            Sentry.setUser({ id: u.id, email: patient.email, dob: patient.dob }) «analytics»
            fetch(`/api/search?name=${patient.lastName}&dob=${patient.dob}`) «url»
            fetch(`/api/patients/${patient.id}`)
            fetch('/api/patients', { method: 'POST', body: JSON.stringify(patient) })
            axios.get('/api/search', { params: { ssn: form.ssn } }) «url»
            axios.post('/api/patients', { ssn: form.ssn, dob: form.dob })
            axios.get('/api/labs', { params: { page: 2 } })
            localStorage.setItem('patient', JSON.stringify(patient)) «storage»
            localStorage.setItem('lastPatientId', patient.id)
            sessionStorage.setItem('ssn', patient.ssn) «storage»
            localStorage.ssn = patient.ssn «storage»
            document.cookie = `dob=${patient.dob}; path=/` «storage»
            document.title = patient.name
            window.location.href = '/chart?mrn=' + patient.mrn «url»
            window.location = '/chart?id=' + patient.id
            AsyncStorage.setItem('record', JSON.stringify({ name: patient.name })) «storage»
            Cookies.set('insurance', patient.insuranceId) «storage»
            gtag('event', 'view', { diagnosis: patient.diagnosis }) «analytics»
            gtag('event', 'view', { page: 'patients' })
            mixpanel.track('Viewed', { condition: patient.condition }) «analytics»
            mixpanel.identify(user.id)
            posthog.identify(patient.email, { mrn: patient.mrn }) «analytics»
            amplitude.logEvent('visit', { notes: visit.notes }) «analytics»
            window.dataLayer.push({ event: 'rx', drug: patient.medication }) «analytics»
            Sentry.captureMessage(`No coverage for ${patient.fullName}`) «analytics»
            Sentry.captureException(err)
            FullStory.identify(patient.id, { displayName: patient.name }) «analytics»
            fbq('track', 'Lead', { hiv: patient.hivStatus }) «analytics»
            ----
            const prompt = `Summarise this: ${patient.notes}`;
            const out = await openai.chat.completions.create({ model, messages: [{ role: 'user', content: prompt }] }); «llm»
            const r = await generateText({ model: openai('gpt-4o'), prompt: `Diagnose ${patient.symptoms}` }); «llm»
            const clean = redact(patient.notes);
            const s = await generateText({ model, prompt: clean });
            const t = await anthropic.messages.create({ model: 'x', messages: [{ role: 'user', content: encounter.notes }] }); «llm»
            const u = await llm.invoke([new HumanMessage(patient.medicalHistory)]); «llm»
            const v = await generateText({ model, prompt: 'What is a CBC?' });
            const w = await fetch('https://api.openai.com/v1/chat/completions', { method: 'POST', body: JSON.stringify({ messages: [{ content: patient.labResults }] }) }); «llm»
            ----
            await transporter.sendMail({ to: patient.email, subject: 'Results', text: `Your diagnosis: ${patient.diagnosis}` }); «mail»
            await transporter.sendMail({ to: admin, subject: 'Backup done', text: 'ok' });
            await sgMail.send({ to, from, subject, html: `<p>${labResult.value}</p>` }); «mail»
            await client.messages.create({ body: `Rx ready: ${prescription.name}`, to: phone, from }); «sms»
            await client.messages.create({ body: 'Your table is ready', to: phone, from });
            ----
            fs.writeFileSync('/tmp/p.json', JSON.stringify(patient)); «temp-file»
            fs.writeFileSync(path.join(os.tmpdir(), 'x.txt'), patient.ssn); «temp-file»
            fs.writeFileSync('./dist/manifest.json', JSON.stringify(manifest));
            fs.writeFileSync('/tmp/lock', String(process.pid));
            redis.set(`patient:${patient.ssn}`, data); «cache»
            redis.set(`patient:${patient.id}`, JSON.stringify(patient));
            await cache.get('mrn-' + mrn); «cache»
            ----
            patients.forEach(p => console.log(p.dob)); «log»
            patients.forEach((p) => console.log(p.id));
            for (const p of patients) {
              console.log(p.phone); «log»
              console.log(p.status);
            }
            console.log(patients.map(p => p.id));
            console.log(patients.map(p => p.ssn)); «log»
            console.log(patients.length);
            console.log(patients); «log»
            console.table(patients.filter(p => p.active)); «log»
            const x = patient.ssn;
            console.log(x); «log»
            let masked = maskSsn(patient.ssn);
            console.log(masked);
            let ssn = patient.ssn;
            ssn = '***-**-' + ssn.slice(-4);
            console.log(ssn);
            const { firstName, id, dateOfBirth: born } = patient;
            console.info(firstName); «log»
            console.info(born); «log»
            console.info(id);
            ----
            const SSN_REGEX = /^\d{3}-\d{2}-\d{4}$/;
            console.log(SSN_REGEX.test(value));
            console.log(patient.ssn ? 'set' : 'unset');
            console.log(!!patient.ssn, patient.ssn === undefined);
            console.log(patient.ssn && 'present');
            console.log(patient.ssn.length, typeof patient.dob);
            console.log(Object.keys(patient));
            console.log(isValidDob(dob), hasMrn, ssnLength, patientCount);
            console.log(errors.ssn, t('patient.ssn'), labels.dob);
            console.log(PatientForm.name, PatientSchema);
            console.log(doctor.name, clinic.phone, user.email, order.notes);
            console.log(config.address, server.address);
            console.log('ssn', 'dob');
            console.log(encrypt(patient.ssn), hash(patient.mrn));
            console.log(`Step ${step} of patient intake`);
            const columns = [{ field: 'ssn', headerName: 'SSN' }, { field: 'dob' }];
            console.log(columns);
            const fields = { ssn: String, dob: Date };
            console.log(fields);
            dialog.show(patient);
            catalog.log(patient.ssn);
            blog.info(patient.ssn);
            Math.log(patient.weight);
            // console.log(patient.ssn)
            /* console.log(patient.ssn) */
            const re = /console.log(patient.ssn)/;
            setPatient(patient);
            dispatch({ type: 'SET_PATIENT', payload: patient });
            const msg = 'console.log(patient.ssn)';
            ----
            export function Chart({ patient }: Props) {
              const [dob, setDob] = useState('');
              useEffect(() => { console.log('mounted'); }, [patient.id]);
              return (
                <div className="chart">
                  <h1>Don't panic: {patient.name}</h1>
                  <p>{patient.ssn}</p>
                  <input value={patient.dob} onChange={e => setDob(e.target.value)} />
                  <button onClick={() => console.log(patient.ssn)}>Debug</button> «log»
                  <button onClick={() => track('open')}>It's open</button>
                </div>
              );
            }
            ----
            function audit(p: Patient, doc: Physician) {
              console.log(p.email); «log»
              console.log(doc.email);
              console.error(`Failed for ${p.id}`);
              throw new NotFoundException(`Patient ${p.name} not found`); «exception»
            }
            ----
            class FhirClient {
              search(patient) {
                const params = new URLSearchParams({ birthdate: patient.birthDate }); «url»
                const q = qs.stringify({ _id: patient.id });
                return this.http.get(`/Patient?identifier=${patient.identifier[0].value}`); «url»
              }
            }
            """#)
}
